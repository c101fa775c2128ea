export const owedParts = ['interest', 'principal', 'fees'] as const
/** What a payment can pay. */
export type OwedPart = (typeof owedParts)[number]

/** The order in which an installment's parts are paid, as the product says it: each part once. */
export type Allocation = readonly OwedPart[]

export const isAllocation = (parts: readonly unknown[]): boolean => (
  parts.length === owedParts.length && owedParts.every((part) => parts.includes(part))
)

/** "Interest accrued to the day always goes before principal; `allocation` then only places fees." */
export function paymentOrder(allocation: Allocation): OwedPart[] {
  const order: OwedPart[] = ['interest', 'principal']
  order.splice(allocation.indexOf('fees'), 0, 'fees')
  return order
}
