import { z } from 'zod'
import { planStatuses, talkOutcomes } from '#domain/coaching/plan.ts'
import { freeText, lineOfText, writtenText } from '#platform/fields/text.ts'

export const loanParams = z.strictObject({ loanId: z.uuid() })
export const stepParams = z.strictObject({ loanId: z.uuid(), stepId: z.uuid() })
export const helpParams = z.strictObject({ helpRequestId: z.uuid() })

export const minutesCategories = ['before-loan', 'after-loan', 'class', 'other'] as const
export const helpSubjects = ['payment', 'business', 'papers', 'app', 'other'] as const

const madeByClient = z.uuid().meta({ description: 'Made by the client' })
const noteBody = writtenText(4000)
const minutes = z.int().min(0).max(1440)
const newStep = z.strictObject({ id: madeByClient, body: lineOfText(200), dueOn: z.iso.date().nullish() }).meta({ id: 'NewNextStep' })

export const recordTalkBody = z.strictObject({
  id: madeByClient,
  checkpoint: z.string().max(80).nullish().meta({ description: 'Key of the checkpoint it was about; left out for a talk beside the plan' }),
  outcome: z.enum(talkOutcomes),
  heldOn: z.iso.date().meta({ description: 'The day it was held, or should have been; today or before' }),
  nextOn: z.iso.date().nullish().meta({ description: 'The day of the next talk: of one missed or moved the same again, else one more' }),
  sharedNote: z.strictObject({ id: madeByClient, body: noteBody }).nullish().meta({ description: 'What she reads, as it is written' }),
  privateNote: z.strictObject({ id: madeByClient, body: noteBody }).nullish().meta({ description: 'What she never reads' }),
  minutes: z.strictObject({ id: madeByClient, minutes, category: z.enum(minutesCategories) }).nullish(),
  nextSteps: z.array(newStep).max(5).default([]),
}).meta({ id: 'RecordTalk' })
export type RecordTalk = z.output<typeof recordTalkBody>

export const talkRecorded = z.object({
  talkId: z.uuid(), loanId: z.uuid(), version: z.int(), status: z.enum(planStatuses),
}).meta({ id: 'TalkRecorded' })
export type TalkRecorded = z.output<typeof talkRecorded>

export const writeNoteBody = z.strictObject({
  id: madeByClient, body: noteBody, correctsId: z.uuid().nullish().meta({ description: 'The note that this one stands for' }),
}).meta({ id: 'WriteNote' })
export type WriteNote = z.output<typeof writeNoteBody>
export const noteWritten = z.object({ noteId: z.uuid() }).meta({ id: 'NoteWritten' })

export const recordMinutesBody = z.strictObject({
  id: madeByClient, minutes, category: z.enum(minutesCategories), workedOn: z.iso.date(), correctsId: z.uuid().nullish(),
}).meta({ id: 'RecordMinutes' })
export type RecordMinutes = z.output<typeof recordMinutesBody>
export const minutesRecorded = z.object({ minutesId: z.uuid() }).meta({ id: 'MinutesRecorded' })

export const addNextStepBody = newStep
export type AddNextStep = z.output<typeof newStep>
export const stepAdded = z.object({ stepId: z.uuid() }).meta({ id: 'NextStepAdded' })

export const tickStepBody = z.strictObject({ done: z.boolean() }).meta({ id: 'TickNextStep' })
export const stepTicked = z.object({ stepId: z.uuid(), done: z.boolean() }).meta({ id: 'NextStepTicked' })

export const assignCoachBody = z.strictObject({ coachId: z.uuid().nullable().meta({ description: 'Null takes her coach away' }) }).meta({ id: 'AssignCoach' })
export type AssignCoach = z.output<typeof assignCoachBody>
export const coachAssigned = z.object({ loanId: z.uuid(), coachId: z.uuid().nullable() }).meta({ id: 'CoachAssigned' })

export const askForHelpBody = z.strictObject({ id: madeByClient }).meta({ id: 'AskCoachForHelp' })
export const helpWordsBody = z.strictObject({ about: z.enum(helpSubjects), body: freeText(1000).nullish() }).meta({ id: 'HelpWords' })
export type HelpWords = z.output<typeof helpWordsBody>
export const helpState = z.enum(['open', 'answered', 'closed'])
export const helpRequestOutcome = z.object({ helpRequestId: z.uuid(), state: helpState }).meta({ id: 'HelpRequestOutcome' })
export type HelpRequestOutcome = z.output<typeof helpRequestOutcome>
