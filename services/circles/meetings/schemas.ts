import { z } from 'zod'
import { attendances } from '#domain/circle/attendance/attendance-rules.ts'
import { moneyReceived } from '#services/loans/index.ts'
import { freeText, lineOfText } from '#platform/fields/text.ts'

export { circleParams } from '../schemas.ts'
export const meetingParams = z.strictObject({ circleId: z.uuid(), meetingId: z.uuid() })

const mark = z.enum(attendances).meta({ description: 'present, late, excused: not there and had said so, absent' })
const markOrNothing = mark.nullable()
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time of day').meta({ description: 'HH:MM, in the zone of the programme' })
const statuses = z.enum(['planned', 'held', 'cancelled'])

const meetingShape = {
  id: z.uuid(), meetsOn: z.iso.date(), meetsAt: clockTime, place: z.string(), agenda: z.string(),
  minutes: z.string().meta({ description: 'What was agreed; empty where nobody wrote it' }),
  status: statuses, version: z.int().meta({ description: 'Sent back by who changes it' }),
}
export const meetingSchema = z.object(meetingShape).meta({ id: 'CircleMeeting' })
export type MeetingView = z.output<typeof meetingSchema>

const rate = { counted: z.int().meta({ description: 'Meetings that count: not those of which she had said that she could not come' }), came: z.int() }
export const meetingsSchema = z.object({
  meetings: z.array(meetingSchema).meta({ description: 'The earliest first' }),
  attendance: z.array(z.object({
    memberId: z.uuid(), name: z.string(), ...rate,
    passes: z.boolean().meta({ description: 'Whether she came as often as the circle asks' }), finesCents: z.int(),
  })),
  gate: z.object({ numerator: z.int(), denominator: z.int() }).meta({ description: 'The part of the meetings to which the circle asks people to come' }),
}).meta({ id: 'CircleMeetings' })
export type MeetingsView = z.output<typeof meetingsSchema>

const planned = { meetsOn: z.iso.date(), meetsAt: clockTime, place: lineOfText(120), agenda: freeText(2_000) }
export const planMeetingsSchema = z.strictObject({
  meetings: z.array(z.strictObject({ id: z.uuid().meta({ description: 'Made by the client' }), ...planned })).min(1).max(60),
}).meta({ id: 'PlanMeetings' })
export type PlanMeetings = z.output<typeof planMeetingsSchema>

const read = { version: z.int().meta({ description: 'The version that was read' }) }
export const changeMeetingSchema = z.strictObject({ ...read, ...planned }).meta({ id: 'ChangeMeeting' })
export type ChangeMeeting = z.output<typeof changeMeetingSchema>
export const writeMinutesSchema = z.strictObject({ ...read, minutes: freeText(8_000) }).meta({ id: 'WriteMinutes' })
export type WriteMinutes = z.output<typeof writeMinutesSchema>
export const cancelMeetingSchema = z.strictObject({ ...read, cancelled: z.boolean().meta({ description: 'false: it is held after all' }) }).meta({ id: 'CancelMeeting' })
export type CancelMeeting = z.output<typeof cancelMeetingSchema>

const byWhom = { by: z.string().meta({ description: 'Who wrote it down' }), at: z.iso.datetime() }
const paidOnLoan = z.object({ eventId: z.uuid(), amountCents: z.int(), on: z.iso.date(), ...byWhom })
export const meetingSheetSchema = z.object({
  meeting: meetingSchema,
  circleName: z.string(),
  contributionCents: z.int(),
  round: z.int().nullable().meta({ description: 'The round of the day of the meeting; null before the rounds begin' }),
  dueBy: z.iso.date().meta({ description: 'Installments are those due by this day: the day of the meeting, or today once it is over' }),
  members: z.array(z.object({
    memberId: z.uuid(), name: z.string(),
    isMe: z.boolean().meta({ description: 'Whose own place it is, somebody else marks' }),
    attendance: markOrNothing,
    noted: z.object(byWhom).nullable().meta({ description: 'Who noted that; she herself where she said that she cannot come' }),
    rounds: z.array(z.object({ round: z.int(), dueOn: z.iso.date(), paid: z.object({ eventId: z.uuid(), ...byWhom }).nullable() }))
      .meta({ description: 'Rounds that she owes, and the one of the meeting' }),
    loans: z.array(z.object({
      loanId: z.uuid(), dueCents: z.int(), nextDueOn: z.iso.date().nullable(), nextDueCents: z.int(),
      lastEventId: z.uuid().nullable().meta({ description: 'The last money that was written down on it: sent back with a payment' }),
      paid: z.array(paidOnLoan).meta({ description: 'Received on the day of the meeting' }),
    })).meta({ description: 'Her loans that are being paid; none for who keeps a circle that she is in herself' }),
  })),
}).meta({ id: 'MeetingSheet' })
export type MeetingSheet = z.output<typeof meetingSheetSchema>

export const recordMeetingSheetSchema = z.strictObject({
  attendance: z.array(z.strictObject({
    memberId: z.uuid(), read: markOrNothing.meta({ description: 'What stood there when it was marked' }), now: markOrNothing,
  })).max(60),
  contributions: z.array(z.strictObject({ id: z.uuid().meta({ description: 'Made by the client: names this contribution for good' }), memberId: z.uuid(), round: z.int().min(1).max(50) })).max(200),
  payments: z.array(z.strictObject({
    id: z.uuid().meta({ description: 'Made by the client: names this payment for good' }), loanId: z.uuid(),
    lastEventId: z.uuid().nullable().meta({ description: 'The last money on the loan that was read' }), ...moneyReceived,
  })).max(100),
}).meta({ id: 'RecordMeetingSheet' })
export type RecordMeetingSheet = z.output<typeof recordMeetingSheetSchema>

export const conflictSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('attendance'), memberId: z.uuid(), sent: markOrNothing, there: markOrNothing, ...byWhom }),
  z.object({
    what: z.literal('contribution'), id: z.uuid().meta({ description: 'The one that was sent and not recorded' }), memberId: z.uuid(), round: z.int(), on: z.iso.date(), ...byWhom,
    nextRound: z.int().nullable().meta({ description: 'The first that she has not paid: where the money was handed over twice it can go there' }),
  }),
  z.object({
    what: z.literal('payment'), id: z.uuid(), loanId: z.uuid(), amountCents: z.int(), there: z.array(paidOnLoan),
    lastEventId: z.uuid().nullable().meta({ description: 'To be sent with it where it is another payment' }),
  }),
])
export type Conflict = z.output<typeof conflictSchema>

export const meetingSheetRecordedSchema = z.object({
  attendance: z.int().meta({ description: 'How many marks stand as they were sent' }),
  contributions: z.int(), payments: z.int(),
  receivedCents: z.int(),
  conflicts: z.array(conflictSchema).meta({ description: 'What somebody else wrote down otherwise meanwhile: nothing of it was recorded' }),
  refused: z.array(z.object({ what: z.enum(['attendance', 'contribution', 'payment']), id: z.uuid().meta({ description: 'Of the member for attendance' }), code: z.string() })).meta({ description: 'What cannot be recorded at all' }),
}).meta({ id: 'MeetingSheetRecorded' })
export type MeetingSheetRecorded = z.output<typeof meetingSheetRecordedSchema>

export const myMeetingsSchema = z.object({
  meetings: z.array(z.object({ ...meetingShape, mine: markOrNothing.meta({ description: 'How I was there, or that I said I cannot come' }) })).meta({ description: 'The earliest first' }),
  ...rate,
  passes: z.boolean(),
}).meta({ id: 'MyMeetings' })
export type MyMeetings = z.output<typeof myMeetingsSchema>
export const sayAbsenceSchema = z.strictObject({ cannotCome: z.boolean() }).meta({ id: 'SayAbsence' })
