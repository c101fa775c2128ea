import { z } from 'zod'
import { inEvery } from '#domain/languages.ts'
import { localizedSchema } from '#platform/fields/localized.ts'
import { typedPhone } from '#platform/fields/phone.ts'
import { lineOfText } from '#platform/fields/text.ts'

const said = (max: number) => z.strictObject(inEvery(() => lineOfText(max)))
const policyShape = {
  maxAmountCents: z.int().min(1).max(1_000_000_00).meta({ description: 'The most it recommends for one person' }),
  products: z.array(z.string().max(60)).max(50).meta({ description: 'Codes of the products it recommends for; empty: all' }),
  signersNeeded: z.int().min(1).max(9).meta({ description: 'How many of its people must sign' }),
  conflictRule: z.enum(['recuse', 'disclose']).meta({ description: 'Whether somebody with a conflict of interest does not sign, or only says so' }),
}

const keptShape = {
  name: lineOfText(120),
  about: said(300).meta({ description: 'One sentence for whoever chooses an organisation' }),
  contactName: lineOfText(120),
  contactPhone: typedPhone,
  poolId: z.uuid().nullable().meta({ description: 'The pool behind what it recommends, or none' }),
}

export const keptPartnerSchema = z.object({
  partnerId: z.uuid(), name: z.string(), about: localizedSchema, contactName: z.string(), contactPhone: z.string(), poolId: z.uuid().nullable(),
  active: z.boolean().meta({ description: 'Whether it takes requests' }),
  version: z.int().meta({ description: 'Rises with every change; sent back with the next one' }),
  people: z.array(z.string()).meta({ description: 'Who speaks for it' }),
  policy: z.object({ ...policyShape, version: z.int(), criteria: z.array(z.object({ code: z.string(), question: localizedSchema })) }),
}).meta({ id: 'KeptPartner' })
export type KeptPartner = z.output<typeof keptPartnerSchema>
export const keptPartnersSchema = z.object({ partners: z.array(keptPartnerSchema) }).meta({ id: 'KeptPartners' })

const policySchema = z.strictObject({
  ...policyShape,
  criteria: z.array(z.strictObject({ code: z.string().regex(/^[a-z\d-]{1,60}$/), question: said(200) })).min(1).max(12)
    .meta({ description: 'Its own questions, answered yes, some or no; a question that stays keeps its code' }),
})
export const addPartnerSchema = z.strictObject({ id: z.uuid().meta({ description: 'Made by the client' }), ...keptShape, policy: policySchema }).meta({ id: 'AddPartner' })
export const changePartnerSchema = z.strictObject({
  version: z.int().min(1).meta({ description: 'The one that was read' }), ...keptShape, active: z.boolean(), policy: policySchema,
}).meta({ id: 'ChangePartner' })
export type AddPartner = z.output<typeof addPartnerSchema>
export type ChangePartner = z.output<typeof changePartnerSchema>
export const partnerParams = z.strictObject({ partnerId: z.uuid() })
