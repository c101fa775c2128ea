import { z } from 'zod'
import { caseStepKinds } from '#domain/collections/collections-case.ts'
import { nextStepKinds } from '#domain/collections/next-step.ts'

export const chargeOffToPutOffSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client: names this decision for good' }),
  days: z.int().min(1).max(90).meta({ description: 'After so many days it is proposed again' }),
}).meta({ id: 'ChargeOffToPutOff' })
export type ChargeOffToPutOff = z.output<typeof chargeOffToPutOffSchema>

export const chargeOffPutOffSchema = z.object({ loanId: z.uuid(), until: z.iso.date() }).meta({ id: 'ChargeOffPutOff' })
export type ChargeOffPutOff = z.output<typeof chargeOffPutOffSchema>

/** The case of a late loan as the list of today shows it. */
export const lateCaseSchema = z.object({
  openedOn: z.iso.date(),
  nextStep: z.object({ kind: z.enum(nextStepKinds), on: z.iso.date().nullable() })
    .meta({ description: 'What to do now, or from which day on; without a day it waits for a person’s word' }),
  steps: z.array(z.object({ kind: z.enum(caseStepKinds), doneOn: z.iso.date(), until: z.iso.date().nullable() })).meta({ description: 'What was done, newest first' }),
}).meta({ id: 'LateCase' })
