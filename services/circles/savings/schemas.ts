import { z } from 'zod'
import { fineKinds } from '#domain/circle/fines/events.ts'
import { savingsKinds } from '#domain/circle/savings/events.ts'
import { socialFundKinds } from '#domain/circle/social-fund/events.ts'
import { lineOfText } from '#platform/fields/text.ts'

const recorded = { id: z.uuid().meta({ description: 'Made by the client' }), on: z.iso.date().optional().meta({ description: 'The day it happened; today where it is left out' }) }
const ofMember = { ...recorded, memberId: z.uuid() }
const sum = z.int().min(1).max(1_000_000_00)
const sumOrNothing = z.int().min(0).max(1_000_000_00)
/** Why, in the words of whoever keeps the circle. */
const reason = lineOfText(200)

/** What happens in circles that save, fine, or help from a fund. */
export const savingsEventSchemas = [
  z.strictObject({ ...ofMember, kind: z.literal('shares-bought'), shares: z.int().min(1).max(100) }).meta({ description: 'She bought shares' }),
  z.strictObject({ ...ofMember, kind: z.literal('box-loan'), amountCents: sum, dueOn: z.iso.date() }).meta({ description: 'She borrowed out of the box; the charge is the circle’s' }),
  z.strictObject({ ...ofMember, kind: z.literal('box-repayment'), amountCents: sum }).meta({ description: 'She repaid of her loan' }),
  z.strictObject({ ...ofMember, kind: z.literal('fine'), amountCents: sum, reason }).meta({ description: 'She was fined' }),
  z.strictObject({ ...ofMember, kind: z.literal('fine-paid'), amountCents: sum }).meta({ description: 'She paid of her fines' }),
  z.strictObject({ ...recorded, kind: z.literal('cost'), amountCents: sum, reason }).meta({ description: 'The group paid for something' }),
  z.strictObject({ ...ofMember, kind: z.literal('fund-paid'), amountCents: sum }).meta({ description: 'She paid into the social fund' }),
  z.strictObject({ ...ofMember, kind: z.literal('grant'), amountCents: sum }).meta({ description: 'The social fund helped her' }),
  z.strictObject({
    ...ofMember, kind: z.literal('left'), reason, amountCents: sumOrNothing.meta({ description: 'What she received: her shares at cost less what she owed' }),
    lostCents: sumOrNothing.optional().meta({ description: 'What she owes above that, and the group gives up; an officer writes it down' }),
  }).meta({ description: 'She leaves before the share-out' }),
  z.strictObject({ ...recorded, kind: z.literal('share-out'), amountCents: sumOrNothing.meta({ description: 'What was counted in the box' }) }).meta({ description: 'The box was shared out, which ends the cycle' }),
] as const

const loan = z.object({
  loanId: z.uuid(), lentOn: z.iso.date(), dueOn: z.iso.date(), amountCents: z.int(), chargeCents: z.int(), outstandingCents: z.int(), isLate: z.boolean(),
})

/** The events that are shown as a list: those of the turns have their places by round. */
export const notedKinds = [...savingsKinds, ...fineKinds, ...socialFundKinds] as const

/** What a circle has saved, for who keeps it. */
export const savingsSchema = z.object({
  boxCents: z.int().meta({ description: 'What has to be in the box, the social fund apart' }),
  lentCents: z.int(), costsCents: z.int(), lostCents: z.int(), shares: z.int(),
  distributedCents: z.int().meta({ description: 'The box and what is owed to it: what a share-out today would share' }),
  mostSharesAMeeting: z.int(),
  loans: z.object({ timesShares: z.int(), chargeBasisPoints: z.int(), longestDays: z.int() }).nullable(),
  endsOn: z.iso.date().meta({ description: 'The last meeting of the cycle' }),
  sharedOut: z.object({ eventId: z.uuid(), on: z.iso.date() }).nullable(),
  members: z.array(z.object({
    memberId: z.uuid(), shares: z.int(), costCents: z.int().meta({ description: 'What her shares cost' }),
    worthCents: z.int().meta({ description: 'What a share-out today would give for them, before what she owes' }),
    loan: loan.nullable(), owesCents: z.int().meta({ description: 'Her loan, and her fines where they go into the box' }),
    receivesCents: z.int().meta({ description: 'Worth less what she owes; below nothing where she owes more. After the share-out, what she received' }),
    mayBorrowCents: z.int().meta({ description: 'Now: by her shares, and what is in the box' }),
    leaving: z.object({ receivesCents: z.int(), lostCents: z.int() }).nullable().meta({ description: 'What would be settled with her if she left now; null once she has left or it is shared out' }),
  })),
}).meta({ id: 'CircleSavings' })

/** The fines and the social fund of a circle, each null where it has none, and what was written down of all these. */
export const partsSchema = {
  savings: savingsSchema.nullable(),
  fines: z.object({ into: z.enum(['box', 'social-fund']), owed: z.array(z.object({ memberId: z.uuid(), amountCents: z.int() })) }).nullable(),
  socialFund: z.object({ boxCents: z.int(), paidInCents: z.int(), grantedCents: z.int(), mostGrantCents: z.int().nullable() }).nullable(),
  noted: z.array(z.object({
    eventId: z.uuid(), kind: z.enum(notedKinds), memberId: z.uuid().nullable(), amountCents: z.int().nullable(), shares: z.int().nullable(), on: z.iso.date(),
  })).meta({ description: 'What stands of savings, fines and fund, the last first' }),
}

/** A member's own savings: nothing of any other member. */
export const myPartsSchema = {
  mySavings: z.object({
    shares: z.int(), costCents: z.int(), worthCents: z.int().meta({ description: 'What a share-out today would give for them' }),
    loan: loan.nullable(), boxCents: z.int(), groupShares: z.int(), endsOn: z.iso.date(),
    receivedCents: z.int().nullable().meta({ description: 'By the share-out; null before it' }),
  }).nullable(),
  myFinesCents: z.int().nullable().meta({ description: 'What she has to pay of fines; null where the circle has none' }),
  socialFundCents: z.int().nullable().meta({ description: 'What is in the group’s social fund' }),
}

export const circleKindsSchema = z.object({
  kinds: z.array(z.object({
    slug: z.string(), words: z.object({ en: z.string(), es: z.string() }).nullable().meta({ description: 'Null for the kinds that are built in' }),
    size: z.object({ fewest: z.int(), most: z.int() }).nullable().meta({ description: 'Null where the programme’s rule of circles holds' }),
    hasTurns: z.boolean(), saves: z.boolean(), relativesWelcome: z.boolean(), trainingFirst: z.boolean(),
  })),
}).meta({ id: 'CircleKinds' })
