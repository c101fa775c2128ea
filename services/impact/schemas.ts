import { z } from 'zod'

export const personParams = z.strictObject({ personId: z.uuid() })

const count = z.int()
export const personRecordSchema = z.object({
  loans: z.array(z.object({
    loanId: z.uuid(), reference: z.string(), businessName: z.string().nullable(), role: z.enum(['borrower', 'co-borrower', 'guarantor']), status: z.string(),
    amountCents: z.int(), disbursedOn: z.iso.date(),
    due: count.meta({ description: 'Installments that were due by today' }), onTime: count.meta({ description: 'Of those, how many were wholly paid on their day or before' }),
  })),
  circles: z.array(z.object({
    circleId: z.uuid(), name: z.string(), kind: z.string(), status: z.enum(['forming', 'running', 'finished']), contributionCents: z.int(), startOn: z.iso.date(), leftOn: z.iso.date().nullable(),
    record: z.object({
      due: count.meta({ description: 'Rounds whose day has passed' }), onTime: count, covered: count.meta({ description: 'Rounds for which the guarantor put in' }), owes: count, received: z.boolean(),
    }).nullable().meta({ description: 'Null before the rounds begin, and in circles without turns' }),
  })),
  vouches: z.array(z.object({
    vouchId: z.uuid(), applicant: z.string(), signedOn: z.iso.date(), withdrawn: z.boolean(),
    outcome: z.enum(['waiting', 'granted', 'not-granted', 'withdrawn']).nullable().meta({ description: 'What came of it, for officers; null for herself: what another asked for and how she pays is not hers to know' }),
    loanId: z.uuid().nullable(),
  })),
  coaching: z.array(z.object({ loanId: z.uuid(), loanReference: z.string(), talksHeld: count, stepsDone: count, lastOn: z.iso.date().nullable() })),
}).meta({ id: 'PersonRecord' })
export type PersonRecord = z.output<typeof personRecordSchema>
