import { z } from 'zod'
import { businessDayRules } from '#domain/banking-days/adjust.ts'
import { FIRST_DATE, LAST_DATE, parseCalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { monthEnds } from '#domain/calendar-date/months.ts'
import type { PeriodUnit } from '#domain/calendar-date/period.ts'
import { feePayments, LIMITS, LONGEST_PERIOD, methods } from '#domain/loan/terms.ts'
import { roundingModes } from '#domain/money/rounding.ts'
import { dayCounts } from '#domain/rate/day-count.ts'
import { annualRate } from '#platform/fields/annual-rate.ts'
import { lineOfText } from '#platform/fields/text.ts'

const date = z.string()
  .refine((text) => parseCalendarDate(text) !== undefined, { params: { code: 'not-date' } })
  .refine((text) => parseCalendarDate(text) === undefined || (text >= FIRST_DATE && text <= LAST_DATE), { params: { code: 'out-of-range' } })
  .meta({ format: 'date', pattern: '^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$', examples: ['2026-12-01'] })
const amountCents = z.int().min(1).max(LIMITS.amountCents)

const periodOf = <const Unit extends PeriodUnit>(unit: Unit) => z.strictObject({ every: z.int().min(1).max(LONGEST_PERIOD[unit]), unit: z.literal(unit) })
const period = z.discriminatedUnion('unit', [periodOf('day'), periodOf('week'), periodOf('semi-month'), periodOf('month')])

/**
 * The `terms` of a quote: the limits and the codes are those of the domain's own `readTerms`, which the commands use. What
 * the fields say against one another is the domain's to refuse.
 */
export const termsSchema = z.strictObject({
  method: z.enum(methods),
  annualRatePercent: annualRate.meta({ examples: ['5'] }),
  installments: z.int().min(1).max(LIMITS.installments),
  period,
  dayCount: z.enum(dayCounts),
  advances: z.array(z.strictObject({ date, amountCents })).min(1).max(LIMITS.advances),
  firstDueDate: date.exactOptional(),
  monthEnd: z.enum(monthEnds),
  businessDay: z.enum(businessDayRules).exactOptional(),
  gracePrincipalInstallments: z.int().min(0).max(LIMITS.installments),
  skipMonths: z.array(z.int().min(1).max(12)).max(12).meta({ uniqueItems: true, maxItems: 11 })
    .refine((months) => new Set(months).size === months.length, { params: { code: 'repeated' } })
    .refine((months) => new Set(months).size < 12, { params: { code: 'skips-every-date' } })
    .exactOptional(),
  finalInstallmentCents: amountCents.exactOptional(),
  principalPerInstallmentCents: amountCents.exactOptional(),
  installmentMultipleCents: z.int().min(1).max(LIMITS.multipleCents),
  roundingMode: z.enum(roundingModes),
  fees: z.array(z.strictObject({
    kind: lineOfText(LIMITS.feeKindLength),
    amountCents: z.int().min(0).max(LIMITS.amountCents),
    how: z.enum(feePayments),
    financeCharge: z.boolean(),
    publicOfficial: z.boolean().exactOptional().meta({ description: 'Passed on whole to a public official: no cap counts it' }),
  })).max(LIMITS.fees).exactOptional(),
}).meta({ id: 'Terms' })

export const installmentSchema = z.object({
  number: z.int(),
  dueDate: z.string(),
  principalCents: z.int(),
  interestCents: z.int(),
  feeCents: z.int(),
  totalCents: z.int(),
  balanceCents: z.int(),
}).meta({ id: 'Installment' })

export const quoteSchema = z.object({
  installments: z.array(installmentSchema),
  financeChargeCents: z.int(),
  amountFinancedCents: z.int(),
  totalOfPaymentsCents: z.int(),
  annualPercentageRate: z.string(),
}).meta({ id: 'Quote' })
