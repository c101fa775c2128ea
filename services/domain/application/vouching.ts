import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'

/** How long a voucher has known her, in years. */
export const knownFor = ['less-than-1', '1-to-3', '3-to-10', 'more-than-10'] as const
/** In what capacity. Family is asked apart, as a conflict. */
export const capacities = ['neighbor', 'friend', 'customer', 'supplier', 'worked-together', 'community', 'other'] as const
/** What the voucher has seen of the business herself. */
export const seenOfBusiness = ['often', 'a-few-times', 'heard-of-it', 'not-seen'] as const
/** Whether she has kept her word on money, as far as the voucher knows. */
export const keptHerWord = ['always', 'almost-always', 'not-always', 'do-not-know'] as const
export const wouldLend = ['yes', 'a-small-amount', 'no'] as const

/** A programme's rules of vouching: dated settings, and those of an application are the ones in force when it was received. */
export interface VouchingRules {
  /** Vouches an application needs before it is complete; 0 where the programme does without. */
  peersNeeded: number
  /** How many vouches a partner's endorsement stands for. */
  endorsementCounts: number
  /** Of vouches by people of her household or family, at most so many count. */
  closeAtMost: number
  /** Days from when they are first missing in which they should come; then another way in is offered. */
  windowDays: number
  /** Days of that window on which those who were asked, and she, are reminded. */
  reminderDays: readonly number[]
  /** For how many open applications one person may have given her word at once. */
  mostOpenPerPerson: number
  /** Whether the applicant sees what was answered, and not only that it was. The voucher is told beforehand. */
  applicantSeesAnswers: boolean
}

/** One signed vouch, as counting sees it. */
export interface SignedVouch {
  withdrawn: boolean
  /** Of the same household or family. Marital status is never asked. */
  close: boolean
  /** Its giver has since become a party: nobody vouches for herself. */
  byParty: boolean
}

/** How many vouches an application has, by the rules: standing ones, those of household and family up to their limit, and endorsements at their weight. */
export function vouchesCounted(rules: Pick<VouchingRules, 'closeAtMost' | 'endorsementCounts'>, vouches: readonly SignedVouch[], endorsements = 0): number {
  const standing = vouches.filter(({ withdrawn, byParty }) => !withdrawn && !byParty)
  const close = standing.filter(({ close: isClose }) => isClose).length
  return standing.length - close + Math.min(close, rules.closeAtMost) + endorsements * rules.endorsementCounts
}

/** How many more are needed; never negative. */
export function vouchesMissing(rules: VouchingRules, vouches: readonly SignedVouch[], endorsements = 0): number {
  return Math.max(0, rules.peersNeeded - vouchesCounted(rules, vouches, endorsements))
}

/** The day on which the vouches that stand were enough: nobody's word is later than her signature. Null while some are missing. */
export function vouchesCameOn(
  rules: VouchingRules, vouches: readonly (SignedVouch & { on: CalendarDate })[], endorsedOn: readonly CalendarDate[], receivedOn: CalendarDate,
): CalendarDate | null {
  const days = [receivedOn, ...vouches.map(({ on }) => on), ...endorsedOn].filter((on) => on >= receivedOn).toSorted()
  return days.find((day) => vouchesMissing(rules, vouches.filter(({ on }) => on <= day), endorsedOn.filter((on) => on <= day).length) === 0) ?? null
}

/** Who wants to vouch, as the rule sees her. */
export interface WouldBeVoucher {
  isParty: boolean
  /** She works for the lender: whoever decides or pays does not also vouch. */
  isStaff: boolean
  /** Her vouches for other applications that are still open, withdrawn ones left out. */
  openVouches: number
}

export type VouchBlock = 'party-cannot-vouch' | 'staff-cannot-vouch' | 'too-many-vouches'

/** Why a person may not vouch for an application; null where she may. */
export function vouchBlock(person: WouldBeVoucher, { mostOpenPerPerson }: Pick<VouchingRules, 'mostOpenPerPerson'>): VouchBlock | null {
  if (person.isParty) return 'party-cannot-vouch'
  if (person.isStaff) return 'staff-cannot-vouch'
  return person.openVouches >= mostOpenPerPerson ? 'too-many-vouches' : null
}

/** The settings of vouching that cannot be meant: the names of those at fault. */
export function unsafeVouchingRules({ reminderDays, windowDays }: VouchingRules): (keyof VouchingRules)[] {
  const climbing = reminderDays.every((day, index) => day > (reminderDays[index - 1] ?? 0))
  return climbing && (reminderDays.at(-1) ?? 0) < windowDays ? [] : ['reminderDays']
}
