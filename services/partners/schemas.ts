import { z } from 'zod'
import { localizedSchema } from '#platform/fields/localized.ts'


export const partnerSchema = z.object({ partnerId: z.uuid(), name: z.string(), about: localizedSchema }).meta({ id: 'Partner' })
export const partnerListSchema = z.object({ partners: z.array(partnerSchema) }).meta({ id: 'PartnerList' })
