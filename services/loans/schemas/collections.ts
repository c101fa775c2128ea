import { z } from 'zod'

export const chargeOffToPutOffSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client: names this decision for good' }),
  days: z.int().min(1).max(90).meta({ description: 'After so many days it is proposed again' }),
}).meta({ id: 'ChargeOffToPutOff' })
export type ChargeOffToPutOff = z.output<typeof chargeOffToPutOffSchema>

export const chargeOffPutOffSchema = z.object({ loanId: z.uuid(), until: z.iso.date() }).meta({ id: 'ChargeOffPutOff' })
export type ChargeOffPutOff = z.output<typeof chargeOffPutOffSchema>
