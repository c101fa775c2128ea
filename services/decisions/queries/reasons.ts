import type { z } from 'zod'
import { canBeGiven, mostReasons, reasonGroups, type ReasonGroup } from '#domain/decision/reasons.ts'
import { inEvery } from '#domain/languages.ts'
import type { reasonListSchema } from '../schemas.ts'
import { words } from '../words/index.ts'

/** The reasons an officer can give, in the order of the form, with their words. */
export function decisionReasons(): z.output<typeof reasonListSchema> {
  const groups = Object.keys(reasonGroups) as ReasonGroup[]
  return {
    most: mostReasons,
    reasons: groups.flatMap((group) => reasonGroups[group].filter(canBeGiven).map((code) => ({
      code, group, text: inEvery((locale) => words[locale].reasons[code]), needsWords: code === 'other',
    }))),
  }
}
