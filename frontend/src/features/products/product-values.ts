import { businessDayRules } from '#domain/banking-days/adjust.ts'
import { monthEnds } from '#domain/calendar-date/months.ts'
import { periodUnits } from '#domain/calendar-date/period.ts'
import { inEvery, type Locale } from '#domain/languages.ts'
import { feePayments, methods } from '#domain/loan/terms.ts'
import { roundingModes } from '#domain/money/rounding.ts'
import { owedParts } from '#domain/payment/allocation-order.ts'
import { classOfFee, feeOfClass, startFeeClasses } from '#domain/product/fee-class.ts'
import { dayCounts } from '#domain/rate/day-count.ts'
import { fieldMoney, readMoney } from '#frontend/i18n/money-text.ts'
import type { FieldRule } from '#frontend/ui/form/use-form-field.ts'
import { isCounts, isRate, isWhole, partsOf } from './field-rules.ts'
import type { ProductContent } from './queries.ts'

export interface FeeValues { kind: string; amountCents: string; how: string; as: string }

/** A product as it is typed. Fields are named as the server names them, so that what is wrong finds its place. */
export interface ProductValues {
  name: Record<Locale, string>
  minAmountCents: string
  maxAmountCents: string
  installmentChoices: string
  interestAccrual: string
  allocation: string
  ahead: string
  terms: {
    method: string
    annualRatePercent: string
    dayCount: string
    roundingMode: string
    period: { every: string; unit: string }
    monthEnd: string
    businessDay: string
    gracePrincipalInstallments: string
    skipMonths: string[]
    finalInstallmentCents: string
    principalPerInstallmentCents: string
    installmentMultipleCents: string
    fees: FeeValues[]
  }
  lateFee: { amountCents: string; graceDays: string; capPercent: string }
  returnedPaymentFee: { amountCents: string }
}

export const accruals = ['daily', 'scheduled'] as const
export const aheads = ['fewer', 'smaller', 'next'] as const
/** "Interest always goes before principal; the order then only places fees": these three are all there are. */
export const orders = ['fees,interest,principal', 'interest,fees,principal', 'interest,principal,fees'] as const
/** Kinds that papers have words for (services/loans/words). */
export const feeKinds = ['origination', 'access', 'filing'] as const

const money = (cents: number | undefined): string => (cents === undefined ? '' : fieldMoney(cents, { whole: true }))
const number = (value: number | undefined): string => (value === undefined ? '' : String(value))

const placeOfFees = (allocation: readonly string[]): string => orders.find((order) => order.split(',').indexOf('fees') === allocation.indexOf('fees')) ?? orders[2]

export const emptyFee: FeeValues = { kind: 'origination', amountCents: '', how: 'withheld', as: 'finance-charge' }

/** What is typed of a product that is there already. */
export function valuesOf({ terms, ...product }: ProductContent): ProductValues {
  return {
    name: { ...product.name }, minAmountCents: money(product.minAmountCents), maxAmountCents: money(product.maxAmountCents),
    installmentChoices: product.installmentChoices.join(', '), interestAccrual: product.interestAccrual, allocation: placeOfFees(product.allocation), ahead: product.ahead,
    terms: {
      method: terms.method, annualRatePercent: terms.annualRatePercent, dayCount: terms.dayCount, roundingMode: terms.roundingMode,
      period: { every: String(terms.period.every), unit: terms.period.unit }, monthEnd: terms.monthEnd, businessDay: terms.businessDay ?? 'none',
      gracePrincipalInstallments: String(terms.gracePrincipalInstallments), skipMonths: (terms.skipMonths ?? []).map(String),
      finalInstallmentCents: money(terms.finalInstallmentCents), principalPerInstallmentCents: money(terms.principalPerInstallmentCents),
      installmentMultipleCents: terms.installmentMultipleCents === 1 ? '' : money(terms.installmentMultipleCents),
      fees: (terms.fees ?? []).map((fee) => ({ kind: fee.kind, amountCents: money(fee.amountCents), how: fee.how, as: classOfFee(fee) })),
    },
    lateFee: { amountCents: money(product.lateFee?.amountCents), graceDays: number(product.lateFee?.graceDays), capPercent: number(product.lateFee?.capPercent) },
    returnedPaymentFee: { amountCents: money(product.returnedPaymentFee?.amountCents) },
  }
}

/** Reads what is typed piece by piece; `isWhole` turns false at the first that cannot be read. */
class Reading {
  isWhole = true

  /** Text that its field's rule lets through; `otherwise` where it does not. */
  private by<T>(rule: FieldRule, text: string, read: (text: string) => T, otherwise: T): T {
    const isRead = rule(text) === null
    this.isWhole &&= isRead
    return isRead ? read(text.trim()) : otherwise
  }

  whole(text: string): number {
    return this.by(isWhole, text, Number, 1)
  }

  rate(text: string): string {
    return this.by(isRate, text, String, '0')
  }

  cents(text: string): number {
    const read = readMoney(text)
    this.isWhole &&= read.kind === 'amount'
    return read.kind === 'amount' ? read.cents : 1
  }

  counts(text: string): number[] {
    return this.by(isCounts, text, (counts) => partsOf(counts).map(Number), [])
  }

  one<const T extends string>(choices: readonly [T, ...T[]], text: string): T {
    return choices.find((choice) => choice === text) ?? choices[0]
  }
}

const isTyped = (text: string): boolean => text.trim() !== ''

/** The product that is typed; null while something that has to be there cannot be read. */
export function contentOf(values: ProductValues): ProductContent | null {
  const read = new Reading()
  const { lateFee, returnedPaymentFee } = values
  const content: ProductContent = {
    name: inEvery((locale) => values.name[locale].trim()),
    terms: termsOf(read, values.terms),
    interestAccrual: read.one(accruals, values.interestAccrual),
    allocation: values.allocation.split(',').map((part) => read.one(owedParts, part)),
    ahead: read.one(aheads, values.ahead),
    minAmountCents: read.cents(values.minAmountCents),
    maxAmountCents: read.cents(values.maxAmountCents),
    installmentChoices: read.counts(values.installmentChoices).toSorted((a, b) => a - b),
    lateFee: isTyped(lateFee.amountCents)
      ? { amountCents: read.cents(lateFee.amountCents), graceDays: read.whole(lateFee.graceDays), ...(isTyped(lateFee.capPercent) && { capPercent: read.whole(lateFee.capPercent) }) }
      : null,
    returnedPaymentFee: isTyped(returnedPaymentFee.amountCents) ? { amountCents: read.cents(returnedPaymentFee.amountCents) } : null,
  }
  return read.isWhole ? content : null
}

function termsOf(read: Reading, terms: ProductValues['terms']): ProductContent['terms'] {
  const method = read.one(methods, terms.method)
  const businessDay = read.one(businessDayRules, terms.businessDay)
  return {
    method, annualRatePercent: read.rate(terms.annualRatePercent),
    period: { every: read.whole(terms.period.every), unit: read.one(periodUnits, terms.period.unit) },
    dayCount: read.one(dayCounts, terms.dayCount),
    monthEnd: read.one(monthEnds, terms.monthEnd),
    ...(businessDay !== 'none' && { businessDay }),
    gracePrincipalInstallments: isTyped(terms.gracePrincipalInstallments) ? read.whole(terms.gracePrincipalInstallments) : 0,
    ...(terms.skipMonths.length > 0 && { skipMonths: terms.skipMonths.map(Number).toSorted((a, b) => a - b) }),
    ...(isTyped(terms.finalInstallmentCents) && method !== 'fixed-principal' && { finalInstallmentCents: read.cents(terms.finalInstallmentCents) }),
    ...(method === 'fixed-principal' && { principalPerInstallmentCents: read.cents(terms.principalPerInstallmentCents) }),
    installmentMultipleCents: isTyped(terms.installmentMultipleCents) ? read.cents(terms.installmentMultipleCents) : 1,
    roundingMode: read.one(roundingModes, terms.roundingMode),
    ...(terms.fees.length > 0 && { fees: terms.fees.map((fee) => feeOf(read, fee)) }),
  }
}

const feeOf = (read: Reading, { kind, amountCents, how, as }: FeeValues) => (
  feeOfClass({ kind, amountCents: read.cents(amountCents), how: read.one(feePayments, how) }, read.one(startFeeClasses, as))
)
