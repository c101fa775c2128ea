import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { quote } from '#domain/loan/quote.ts'
import { isAllocation } from '#domain/payment/allocation-order.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import { termsOfCase } from './worst-case.ts'
import type { ProductBands } from './worst-case.ts'

/** What is wrong with a field of a product: `path` as in its JSON, `code` stable. */
export interface ProductFault { path: string; code: string; params?: Record<string, string | number> }

/**
 * Everything that keeps well-formed fields from being a product: bands the wrong way round, a number of payments twice, a
 * part of a payment left out, and whatever its terms say against one another in any of its numbers of payments, for its
 * smallest and its largest loan.
 * @param today the day on which the tried loans begin
 */
export function productFaults(product: ProductBands & { allocation: readonly string[] }, today: CalendarDate): ProductFault[] {
  const { minAmountCents, maxAmountCents, installmentChoices, allocation } = product
  const faults: ProductFault[] = []
  if (maxAmountCents < minAmountCents) faults.push({ path: 'maxAmountCents', code: 'too-small', params: { minimum: minAmountCents } })
  if (new Set(installmentChoices).size < installmentChoices.length) faults.push({ path: 'installmentChoices', code: 'repeated' })
  if (!isAllocation(allocation)) faults.push({ path: 'allocation', code: 'not-allowed' })
  for (const amountCents of [minAmountCents, maxAmountCents]) {
    for (const installments of installmentChoices) faults.push(...faultsOfCase(product, { amountCents, installments, startsOn: today }))
  }
  return faults.filter(({ path, code }, index) => faults.findIndex((one) => one.path === path && one.code === code) === index)
}

/** Fields of a quote that a product has under another name. */
const ownNames: Readonly<Record<string, string>> = { installments: 'installmentChoices', advances: 'maxAmountCents', payments: 'terms' }

function faultsOfCase(product: ProductBands, tried: Parameters<typeof termsOfCase>[1]): ProductFault[] {
  try {
    quote(termsOfCase(product, tried))
    return []
  } catch (error) {
    if (!(error instanceof DomainError) || !error.errors) throw error
    return error.errors.map(({ path, code, params }) => ({ path: ownNames[path] ?? `terms.${path}`, code, ...(params && { params }) }))
  }
}
