import type { GraduationRules } from './graduation-rules.ts'

export interface HerRecord {
  paymentsDue: number
  paymentsOnTime: number
  /** Loans in the group that she has paid back whole. */
  cyclesDone: number
  /** Whole percent of the meetings at which she was; null where no list is kept. */
  attendancePercent: number | null
  /** Nobody of the group, herself included, is behind. */
  groupIsCurrent: boolean
}

export const needCodes = ['on-time', 'cycles', 'attendance', 'group-current'] as const

/** One thing that she needs for the next, bigger loan, with a tick where she has it. */
export interface Need {
  code: (typeof needCodes)[number]
  met: boolean
  /** What she has and what it takes, in the need's own unit: percent, or loans. Null of what is only yes or no. */
  has: number | null
  needs: number | null
}

/** Down: 94.9 % is not 95 %. Nothing due yet is nothing missed. */
const percentOf = (part: number, whole: number): number => (whole === 0 ? 100 : Math.floor((part * 100) / whole))

/** What she needs for the next, bigger loan, always in the same order. */
export function whatSheNeeds(rules: GraduationRules, record: HerRecord): Need[] {
  const onTime = percentOf(record.paymentsOnTime, record.paymentsDue)
  const atLeast = (code: Need['code'], has: number, needs: number): Need => ({ code, met: has >= needs, has, needs })
  return [
    atLeast('on-time', onTime, rules.onTimePercent),
    atLeast('cycles', record.cyclesDone, rules.cycles),
    ...record.attendancePercent === null ? [] : [atLeast('attendance', record.attendancePercent, rules.attendancePercent)],
    { code: 'group-current', met: record.groupIsCurrent, has: null, needs: null },
  ]
}

export const hasAll = (needs: readonly Need[]): boolean => needs.every(({ met }) => met)

/** Whether a bank may be told of her, if she wants: all that a bigger loan takes, for as many loans as the rules say. */
export const isBankReady = (rules: GraduationRules, record: HerRecord): boolean => (
  hasAll(whatSheNeeds(rules, record)) && record.cyclesDone >= rules.bankReadyCycles && record.paymentsDue > 0
)
