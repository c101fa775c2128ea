import { z } from 'zod'
import { ageingBuckets } from '#domain/ageing/ageing-bucket.ts'
import { callGroups } from '#domain/collections/call-order.ts'
import { contactOutcomes, contactRefusals, contactStopReasons } from '#domain/collections/contact-limit.ts'
import { helpCauses, helpStates, helpWishes } from '#domain/collections/help.ts'
import { LIMITS } from '#domain/loan/terms.ts'
import { promiseStates } from '#domain/payment/promise.ts'
import { localeSchema } from '#platform/fields/localized.ts'
import { writtenText } from '#platform/fields/text.ts'
import { proposalSchema } from './changes.ts'
import { lateCaseSchema } from './collections.ts'

const amount = z.int().meta({ description: 'Cents' })
const maxPromiseCents = 100_000_000

export const promiseToMakeSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client: names this promise for good' }),
  amountCents: z.int().min(1).max(maxPromiseCents),
  promisedOn: z.iso.date().meta({ description: 'The last day on which the money counts toward it' }),
}).meta({ id: 'PromiseToMake' })
export type PromiseToMake = z.output<typeof promiseToMakeSchema>

export const promiseMadeSchema = z.object({ promiseId: z.uuid(), loanId: z.uuid(), amountCents: amount, promisedOn: z.iso.date() }).meta({ id: 'PromiseMade' })
export type PromiseMade = z.output<typeof promiseMadeSchema>

export const promiseSchema = z.object({
  id: z.uuid(),
  amountCents: amount,
  promisedOn: z.iso.date(),
  madeOn: z.iso.date(),
  through: z.enum(['portal', 'call']),
  state: z.enum(promiseStates).meta({ description: 'As of today, by the payments received; end of day keeps it' }),
  receivedCents: amount,
}).meta({ id: 'PaymentPromise' })
export type PromiseShown = z.output<typeof promiseSchema>

export const helpToAskSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client: names this talk for good' }),
  cause: z.enum(helpCauses),
  wish: z.enum(helpWishes),
  text: writtenText(2000).exactOptional(),
  promise: promiseToMakeSchema.exactOptional().meta({ description: 'With `later` and `part`: what she will pay, and when' }),
  amountCents: z.int().min(1).max(maxPromiseCents).exactOptional().meta({ description: 'With `smaller`: what she could pay each time' }),
  pauseInstallments: z.int().min(1).max(100).exactOptional().meta({ description: 'With `pause`: payments to skip' }),
  dueOn: z.iso.date().exactOptional().meta({ description: 'With `new-day`: when the next payment would be due, and later ones on that day' }),
  installments: z.int().min(1).max(LIMITS.installments).exactOptional().meta({ description: 'With `new-plan`: how many payments' }),
}).meta({ id: 'HelpToAsk' })
export type HelpToAsk = z.output<typeof helpToAskSchema>

export const helpAskedSchema = z.object({ conversationId: z.uuid(), loanId: z.uuid(), answerBy: z.iso.date() }).meta({ id: 'HelpAsked' })
export type HelpAsked = z.output<typeof helpAskedSchema>

export const helpParams = z.object({ loanId: z.uuid(), conversationId: z.uuid() })
export const messageToWriteSchema = z.strictObject({ id: z.uuid(), text: writtenText(2000) }).meta({ id: 'HelpMessageToWrite' })
export type MessageToWrite = z.output<typeof messageToWriteSchema>
export const helpMovedSchema = z.object({ conversationId: z.uuid(), state: z.enum(helpStates) }).meta({ id: 'HelpMoved' })
export type HelpMoved = z.output<typeof helpMovedSchema>

const wayToPay = z.object({
  nextOn: z.iso.date(), nextCents: amount, lastOn: z.iso.date(), lastCents: amount, totalCents: amount,
  costCents: amount.meta({ description: 'Beyond the way it goes now' }),
})

export const helpOptionsSchema = z.object({
  asItGoes: wayToPay,
  pauses: z.array(wayToPay.extend({ installments: z.int() })),
  later: wayToPay.extend({ payOn: z.iso.date() }),
  smaller: wayToPay.extend({ amountCents: amount, installments: z.int() }).nullable(),
  newDay: wayToPay.extend({ dueOn: z.iso.date() }).nullable(),
  newPlans: z.array(wayToPay.extend({ installments: z.int() })),
}).meta({ id: 'HelpOptions' })

export const helpQuery = z.object({
  payOn: z.iso.date().optional().meta({ description: 'What paying on this day would cost; ten days from now where it is left out' }),
  smallerCents: z.coerce.number().int().min(1).max(maxPromiseCents).optional().meta({ description: 'What smaller payments would be; half where it is left out' }),
  newDay: z.iso.date().optional().meta({ description: 'What another day of the month would come to' }),
})
export type HelpQuery = z.output<typeof helpQuery>

export const helpTalkSchema = z.object({
  id: z.uuid(),
  openedOn: z.iso.date(),
  openedByName: z.string(),
  cause: z.enum(helpCauses),
  wish: z.enum(helpWishes),
  amountCents: amount.nullable(),
  payOn: z.iso.date().nullable(),
  pauseInstallments: z.int().nullable(),
  installments: z.int().nullable(),
  proposal: proposalSchema.nullable().meta({ description: 'The newest change that is asked for or offered in this talk' }),
  state: z.enum(helpStates),
  officerName: z.string().nullable(),
  answerBy: z.iso.date(),
  handOvers: z.int(),
  messages: z.array(z.object({
    id: z.uuid(), kind: z.enum(['said', 'handed-over', 'closed']), by: z.enum(['borrower', 'officer', 'molino']), authorName: z.string().nullable(), isMine: z.boolean(),
    text: z.string().nullable(), writtenAt: z.iso.datetime(),
  })),
}).meta({ id: 'HelpTalk' })
export type HelpTalk = z.output<typeof helpTalkSchema>

export const helpPageSchema = z.object({
  loanId: z.uuid(),
  asOf: z.iso.date(),
  officerName: z.string().nullable(),
  answerBy: z.iso.date().meta({ description: 'Written today, it is answered by this day' }),
  latestPromiseOn: z.iso.date(),
  options: helpOptionsSchema.nullable(),
  talks: z.array(helpTalkSchema).meta({ description: 'Newest first; at most the first is not closed' }),
  promises: z.array(promiseSchema).meta({ description: 'Newest first' }),
}).meta({ id: 'HelpPage' })
export type HelpPage = z.output<typeof helpPageSchema>

export const contactToRecordSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client: names this call for good' }),
  direction: z.enum(['we-called', 'she-called']),
  outcome: z.enum(contactOutcomes),
  madeAt: z.iso.datetime({ offset: true }).exactOptional().meta({ description: 'When the call was, where it is written down later; now where it is left out, and where the clock of the phone was ahead: a time still to come is taken as now' }),
  note: writtenText(1000).exactOptional(),
  nextContactOn: z.iso.date().exactOptional(),
  promise: promiseToMakeSchema.exactOptional(),
}).meta({ id: 'ContactToRecord' })
export type ContactToRecord = z.output<typeof contactToRecordSchema>
const brokeRule = z.enum(contactRefusals).nullable().meta({ description: 'The rule of calling that was against it when it was made, by all the calls that are written down so far; null where none was' })
export const contactRecordedSchema = z.object({ contactId: z.uuid(), loanId: z.uuid(), promiseId: z.uuid().nullable(), brokeRule }).meta({ id: 'ContactRecorded' })
export type ContactRecorded = z.output<typeof contactRecordedSchema>

export const contactToStopSchema = z.strictObject({ id: z.uuid(), reason: z.enum(contactStopReasons), note: writtenText(500).exactOptional() }).meta({ id: 'ContactToStop' })
export type ContactToStop = z.output<typeof contactToStopSchema>
export const contactToResumeSchema = z.strictObject({ reason: writtenText(500).meta({ description: 'Why one may call again' }) }).meta({ id: 'ContactToResume' })
export type ContactToResume = z.output<typeof contactToResumeSchema>
export const contactStoppedSchema = z.object({ loanId: z.uuid(), isStopped: z.boolean() }).meta({ id: 'ContactStopped' })
export type ContactStopped = z.output<typeof contactStoppedSchema>

const callLimits = z.object({
  callsThisWeek: z.int(), maxPerWeek: z.int(), quietFrom: z.string(), quietUntil: z.string(),
  refusal: z.enum(contactRefusals).nullable().meta({ description: 'Why nobody may call now; null where one may' }),
})

const contactSchema = z.object({
  id: z.uuid(), direction: z.enum(['we-called', 'she-called']), outcome: z.enum(contactOutcomes), note: z.string().nullable(), nextContactOn: z.iso.date().nullable(),
  promiseId: z.uuid().nullable(), brokeRule, madeByName: z.string(), madeOn: z.iso.date(), madeAt: z.iso.datetime(),
})

export const contactLogSchema = z.object({
  loanId: z.uuid(),
  people: z.array(z.object({ personId: z.uuid(), name: z.string(), phone: z.string().nullable(), locale: localeSchema })),
  contacts: z.array(contactSchema).meta({ description: 'Newest first' }),
  stop: z.object({ reason: z.enum(contactStopReasons), note: z.string().nullable(), madeByName: z.string(), madeAt: z.iso.datetime() }).nullable(),
  limits: callLimits,
}).meta({ id: 'ContactLog' })
export type ContactLog = z.output<typeof contactLogSchema>

export const lateQuery = z.object({
  bucket: z.enum(ageingBuckets).optional(),
  group: z.enum(callGroups).optional(),
  mine: z.enum(['true', 'false']).optional().meta({ description: 'Only the loans whose officer asks' }),
})
export type LateQuery = z.output<typeof lateQuery>

export const lateRowSchema = z.object({
  loanId: z.uuid(),
  reference: z.string(),
  group: z.enum(callGroups),
  people: z.array(z.object({ personId: z.uuid(), name: z.string(), phone: z.string().nullable() })),
  locale: localeSchema,
  businessName: z.string().nullable(),
  daysPastDue: z.int(),
  bucket: z.enum(ageingBuckets),
  pastDueCents: amount,
  officer: z.object({ personId: z.uuid(), name: z.string() }).nullable(),
  isMine: z.boolean(),
  promise: promiseSchema.omit({ through: true }).nullable(),
  lastContact: z.object({ outcome: z.enum(contactOutcomes), madeOn: z.iso.date(), brokeRule }).nullable(),
  nextContactOn: z.iso.date().nullable(),
  help: z.object({ state: z.enum(helpStates), answerBy: z.iso.date() }).nullable(),
  collections: lateCaseSchema.nullable().meta({ description: 'Its case; null where the night has not opened one yet, or she is not late' }),
  limits: callLimits.pick({ callsThisWeek: true, maxPerWeek: true, refusal: true }),
}).meta({ id: 'LateLoan' })
export type LateRow = z.output<typeof lateRowSchema>

export const lateCountSchema = z.object({ all: z.int(), mine: z.int() }).meta({ id: 'LateCount' })

export const lateListSchema = z.object({
  businessDate: z.iso.date(),
  rows: z.array(lateRowSchema).meta({ description: 'In the order of calls: who waits for us, broken promises, promises of today, the rest, charge-offs to decide about, the longest late first' }),
  counts: z.object({ groups: z.record(z.enum(callGroups), z.int()), buckets: z.record(z.enum(ageingBuckets), z.int()), mine: z.int(), all: z.int() }),
  stopped: z.int().meta({ description: 'Late loans that nobody is to be called about: not in the list' }),
  limits: callLimits.pick({ maxPerWeek: true, quietFrom: true, quietUntil: true }),
}).meta({ id: 'LateList' })
export type LateList = z.output<typeof lateListSchema>
