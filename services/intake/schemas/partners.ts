import { z } from 'zod'
import { throttles } from '#domain/partner/throttle.ts'
import { localizedSchema } from '#platform/fields/localized.ts'

export const partnerToAskSchema = z.object({
  partnerId: z.uuid(), name: z.string(), about: localizedSchema,
  takesRequests: z.boolean().meta({ description: 'False where it can be asked no more for now' }),
}).meta({ id: 'PartnerToAsk' })
export type PartnerToAsk = z.output<typeof partnerToAskSchema>
export const partnersToAskSchema = z.object({ partners: z.array(partnerToAskSchema) }).meta({ id: 'PartnersToAsk' })

export const partnerStandingSchema = z.object({
  scorecard: z.object({
    asked: z.int(), answered: z.int(), medianDays: z.int().nullable().meta({ description: 'From the day she asked to its answer' }),
    loans: z.int().meta({ description: 'Made on its word' }),
    paid: z.object({
      outstandingCents: z.int(), par30Cents: z.int(), par30PerMille: z.int().nullable().meta({ description: 'Of all outstanding principal, in tenths of a percent' }),
      passed30: z.int().meta({ description: 'Loans that were more than 30 days past due at some time' }), cured: z.int().meta({ description: 'Of those, how many are current again or paid off' }),
    }).nullable().meta({ description: 'How they are paid, as of the last night; to the organisation itself only where they are enough to tell of nobody' }),
  }),
  throttle: z.enum(throttles).meta({ description: 'How it takes requests' }),
  openRequests: z.int(),
}).meta({ id: 'PartnerStanding' })
export const scoredPartnersSchema = z.object({ partners: z.array(z.object({ partnerId: z.uuid(), name: z.string(), ...partnerStandingSchema.shape })) }).meta({ id: 'ScoredPartners' })
export type ScoredPartner = z.output<typeof scoredPartnersSchema>['partners'][number]
