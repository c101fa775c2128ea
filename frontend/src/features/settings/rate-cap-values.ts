import { startFeeClasses, type StartFeeClass } from '#domain/product/fee-class.ts'
import { lenderTypes, type CapRules, type LenderType, type RateCap } from '#domain/product/rate-cap.ts'
import { parseAnnualRate } from '#domain/rate/annual-rate.ts'
import { fieldMoney, readMoney } from '#frontend/i18n/money-text.ts'

/** A cap as it is typed. */
export interface CapTyped {
  state: string
  lenderType: string
  fromCents: string
  throughCents: string
  annualPercent: string
  counts: Record<StartFeeClass, boolean>
}
export interface CapsTyped { from: string; state: string; lenderType: string; caps: CapTyped[] }

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const textIn = (value: Record<string, unknown>, name: string): string => (typeof value[name] === 'string' ? value[name] : '')
const moneyIn = (value: Record<string, unknown>, name: string): string => (typeof value[name] === 'number' ? fieldMoney(value[name]) : '')
const countsIn = (named: unknown): CapTyped['counts'] => {
  const counted = Array.isArray(named) ? named : []
  return { 'finance-charge': counted.includes('finance-charge'), 'state-only': counted.includes('state-only'), 'public-official': counted.includes('public-official') }
}

const capIn = (cap: unknown): CapTyped[] => (isObject(cap) ? [{
  state: textIn(cap, 'state'), lenderType: textIn(cap, 'lenderType'), fromCents: moneyIn(cap, 'fromCents'), throughCents: moneyIn(cap, 'throughCents'),
  annualPercent: textIn(cap, 'annualPercent'), counts: countsIn(cap['counts']),
}] : [])

/** The setting as the form begins with it. */
export function typedCaps(value: unknown, today: string): CapsTyped {
  const rules = isObject(value) ? value : {}
  return { from: today, state: textIn(rules, 'state'), lenderType: textIn(rules, 'lenderType'), caps: (Array.isArray(rules['caps']) ? rules['caps'] : []).flatMap(capIn) }
}

/** One cap more begins as the lender's own: the same state and kind, the fees that the one before counts. */
export const nextCap = ({ state, lenderType, caps }: CapsTyped): CapTyped => (
  { state, lenderType, fromCents: '', throughCents: '', annualPercent: '', counts: caps.at(-1)?.counts ?? countsIn(['finance-charge']) }
)

export const isState = (text: string): boolean => /^[A-Z]{2}$/.test(text.trim().toUpperCase())
export const isPercent = (text: string): boolean => parseAnnualRate(text.trim()) !== undefined
const typeOf = (text: string): LenderType | undefined => lenderTypes.find((one) => one === text)

function capOf({ state, lenderType, fromCents, throughCents, annualPercent, counts }: CapTyped): RateCap | null {
  const [from, through, type] = [readMoney(fromCents), readMoney(throughCents), typeOf(lenderType)]
  if (from.kind !== 'amount' || through.kind !== 'amount' || through.cents < from.cents || !type || !isState(state) || !isPercent(annualPercent)) return null
  return { state: state.trim().toUpperCase(), lenderType: type, fromCents: from.cents, throughCents: through.cents, annualPercent: annualPercent.trim(), counts: startFeeClasses.filter((one) => counts[one]) }
}

/** The setting that was typed; null while some of it cannot be read. */
export function capRulesOf({ state, lenderType, caps }: CapsTyped): CapRules | null {
  const type = typeOf(lenderType)
  const read = caps.map(capOf)
  const whole = read.filter((cap) => cap !== null)
  return type && isState(state) && whole.length === read.length ? { state: state.trim().toUpperCase(), lenderType: type, caps: whole } : null
}
