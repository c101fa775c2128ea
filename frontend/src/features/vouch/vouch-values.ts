import { capacities, keptHerWord, knownFor, seenOfBusiness, wouldLend } from '#domain/application/vouching.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type VouchBody = components['schemas']['GiveVouch']

export const unanswered = { knownFor: '', capacity: '', seenOfBusiness: '', seenInWords: '', keptHerWord: '', wouldLend: '', householdOrFamily: '', typedName: '' }

const among = <Code extends string>(codes: readonly Code[], value: string): Code | null => codes.find((code) => code === value) ?? null

/** What she answered, as it is sent; null while a question is open. */
export function said(values: typeof unanswered): Omit<VouchBody, 'id' | 'statementSha256' | 'openedAt'> | null {
  const answers = {
    knownFor: among(knownFor, values.knownFor),
    capacity: among(capacities, values.capacity),
    seenOfBusiness: among(seenOfBusiness, values.seenOfBusiness),
    keptHerWord: among(keptHerWord, values.keptHerWord),
    wouldLend: among(wouldLend, values.wouldLend),
  }
  const { knownFor: known, capacity, seenOfBusiness: seen, keptHerWord: kept, wouldLend: lend } = answers
  if (known === null || capacity === null || seen === null || kept === null || lend === null || values.householdOrFamily === '') return null
  const inWords = values.seenInWords.trim()
  return {
    knownFor: known, capacity, seenOfBusiness: seen, seenInWords: inWords === '' ? null : inWords, keptHerWord: kept, wouldLend: lend,
    householdOrFamily: values.householdOrFamily === 'yes', typedName: values.typedName.trim(),
  }
}
