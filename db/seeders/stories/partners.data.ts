import type { Locale } from '#domain/languages.ts'
import type { PartnerPolicy } from '#domain/partner/endorsement.ts'
import type { RecordEndorsement } from '#services/intake/schemas/endorsements.ts'
import type { NewPledge } from '#services/pools/index.ts'

export type PartnerKey = 'acequia' | 'santa-rita'

/** An organisation with who speaks for it, and what it says of those it knows. */
export interface PartnerStory {
  key: PartnerKey
  name: string
  about: Record<Locale, string>
  contactName: string
  contactPhone: string
  policy: PartnerPolicy
  /** Who speaks for it: on the stage already, or somebody of its own. */
  speaks: { key: string; givenNames: string; familyNames: string; phone: string; locale: Locale }
  says: Pick<RecordEndorsement['record'], 'capacity' | 'answers' | 'coachingHours'>
}

/** A farmers' co-op and a parish. Both invented. */
export const partners: readonly PartnerStory[] = [
  {
    key: 'acequia', name: 'Mercado La Acequia', contactName: 'Joyce Tafoya', contactPhone: '505-555-0147',
    about: { es: 'Cooperativa de comida y mercado de los sábados en Isleta', en: 'A food co-op and Saturday market on Isleta' },
    policy: {
      maxAmountCents: 500_000, products: [], signersNeeded: 1, conflictRule: 'recuse',
      criteria: [
        { code: 'brings-what-was-promised', question: { es: '¿Trae lo que prometió, el día que dijo?', en: 'Brings what was promised, on the day?' } },
        { code: 'pays-for-stall', question: { es: '¿Paga su puesto a tiempo?', en: 'Pays for the stall on time?' } },
      ],
    },
    speaks: { key: 'joyce', givenNames: 'Joyce', familyNames: 'Tafoya', phone: '505-555-0147', locale: 'en' },
    says: {
      capacity: 'Vende en nuestro mercado los sábados', coachingHours: 4,
      answers: [
        { code: 'brings-what-was-promised', answer: 'yes', note: 'En tres temporadas faltó un sábado, y avisó.' },
        { code: 'pays-for-stall', answer: 'yes', note: null },
      ],
    },
  },
  {
    key: 'santa-rita', name: 'Parroquia Santa Rita', contactName: 'Benito Armijo', contactPhone: '505-555-0193',
    about: { es: 'Comunidad de la parroquia en Barelas; conoce a sus familias', en: 'A parish community in Barelas that knows its families' },
    policy: {
      maxAmountCents: 300_000, products: [], signersNeeded: 1, conflictRule: 'disclose',
      criteria: [
        { code: 'keeps-word', question: { es: '¿Cumple cuando se compromete?', en: 'Follows through on commitments?' } },
        { code: 'seen-at-work', question: { es: '¿Hemos visto su trabajo?', en: 'Have we seen the work?' } },
      ],
    },
    speaks: { key: 'benito', givenNames: 'Benito', familyNames: 'Armijo', phone: '505-555-0193', locale: 'es' },
    says: {
      capacity: 'Borda para las fiestas de la parroquia', coachingHours: 0,
      answers: [
        { code: 'keeps-word', answer: 'yes', note: 'Entregó doce trajes de danza a tiempo.' },
        { code: 'seen-at-work', answer: 'yes', note: null },
      ],
    },
  },
]

/** What stands behind the market's word: a tenth of its own, a fifth of the credit union's, the rest of a foundation's. */
export const pool: { key: string; name: string; of: PartnerKey; pledges: readonly NewPledge[] } = {
  key: 'acequia', name: 'Fondo La Acequia', of: 'acequia',
  pledges: [
    { source: 'Mercado La Acequia', sourceKind: 'partner', amountCents: 600_000 },
    { source: 'Bosque Credit Union', sourceKind: 'lender', amountCents: 1_200_000 },
    { source: 'Fundación Manzano', sourceKind: 'philanthropy', amountCents: 4_200_000 },
  ],
}
