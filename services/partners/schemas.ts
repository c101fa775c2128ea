import { z } from 'zod'

const localized = z.object({ en: z.string(), es: z.string() })

export const partnerSchema = z.object({ partnerId: z.uuid(), name: z.string(), about: localized }).meta({ id: 'Partner' })
export const partnerListSchema = z.object({ partners: z.array(partnerSchema) }).meta({ id: 'PartnerList' })
