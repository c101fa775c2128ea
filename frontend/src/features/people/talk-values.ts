import { newId } from '#frontend/api/new-id.ts'
import type { components } from '#frontend/api/schema.d.ts'
import type { Coached } from './queries.ts'

type Body = components['schemas']['RecordTalk']

export const outcomes = ['done', 'missed', 'moved', 'skipped'] as const
export const categories = ['before-loan', 'after-loan', 'class', 'other'] as const

/** What the form of a talk holds. */
export interface TalkValues {
  checkpoint: string
  outcome: (typeof outcomes)[number] | ''
  heldOn: string
  sharedNote: string
  privateNote: string
  minutes: string
  category: (typeof categories)[number]
  nextOn: string
  step: string
  stepDueOn: string
}

/** A talk beside the plan has no checkpoint. */
export const besideThePlan = 'beside'

/** The talks that can be written down: those with a day that were not held; what waits longest first. */
export const openCheckpoints = ({ checkpoints }: Coached) => checkpoints.filter(({ state, dueOn }) => dueOn !== null && (state === 'due' || state === 'missed' || state === 'planned'))

export const valuesFor = (person: Coached): TalkValues => ({
  checkpoint: openCheckpoints(person)[0]?.key ?? besideThePlan, outcome: '', heldOn: person.today, sharedNote: '', privateNote: '',
  minutes: '', category: person.status === 'before-funding' ? 'before-loan' : 'after-loan', nextOn: '', step: '', stepDueOn: '',
})

/** The request for what was typed; what is empty is left out. @param ids made once for each intent */
export function bodyOf(values: TalkValues, ids: TalkIds): Body {
  const minutes = Number(values.minutes)
  return {
    id: ids.talk, outcome: values.outcome === '' ? 'done' : values.outcome, heldOn: values.heldOn,
    ...(values.checkpoint !== besideThePlan && { checkpoint: values.checkpoint }),
    ...(values.nextOn !== '' && { nextOn: values.nextOn }),
    ...(values.sharedNote.trim() !== '' && { sharedNote: { id: ids.shared, body: values.sharedNote.trim() } }),
    ...(values.privateNote.trim() !== '' && { privateNote: { id: ids.private, body: values.privateNote.trim() } }),
    ...(values.minutes.trim() !== '' && { minutes: { id: ids.minutes, minutes, category: values.category } }),
    nextSteps: values.step.trim() === '' ? [] : [{ id: ids.step, body: values.step.trim(), ...(values.stepDueOn !== '' && { dueOn: values.stepDueOn }) }],
  }
}

export interface TalkIds { talk: string; shared: string; private: string; minutes: string; step: string }
export const newTalkIds = (): TalkIds => ({ talk: newId(), shared: newId(), private: newId(), minutes: newId(), step: newId() })
