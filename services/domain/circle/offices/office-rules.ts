export const offices = ['chair', 'secretary', 'treasurer', 'key-holder'] as const
export type Office = (typeof offices)[number]

/** How long somebody holds an office: days, or rounds of her circle. */
export interface Term { length: number; unit: 'days' | 'rounds' }

/** One office of a circle: how many hold it at a time, for how long, and whether it goes round. */
export interface OfficeRules {
  office: Office
  seats: number
  term: Term
  /** `by-turn`: in the order in which members receive, one after the other. */
  rotation: 'by-turn' | 'none'
}

/** Yearly, one person each (domain.md 3a); three hold keys (3e). */
export const defaultOfficeRules: readonly OfficeRules[] = [
  { office: 'chair', seats: 1, term: { length: 365, unit: 'days' }, rotation: 'by-turn' },
  { office: 'secretary', seats: 1, term: { length: 365, unit: 'days' }, rotation: 'by-turn' },
  { office: 'treasurer', seats: 1, term: { length: 365, unit: 'days' }, rotation: 'by-turn' },
  { office: 'key-holder', seats: 3, term: { length: 365, unit: 'days' }, rotation: 'by-turn' },
]

/** The rules of one office; undefined where the circle has no such office. */
export const rulesOfOffice = (rules: readonly OfficeRules[], office: Office): OfficeRules | undefined => rules.find((each) => each.office === office)
