/** By the oldest unpaid installment (domain.md section 6): nothing late, or so many days. */
export const ageingBuckets = ['current', '1-30', '31-60', '61-90', '91-180', 'over-180'] as const
export type AgeingBucket = (typeof ageingBuckets)[number]

const lastDays: readonly [AgeingBucket, number][] = [['current', 0], ['1-30', 30], ['31-60', 60], ['61-90', 90], ['91-180', 180]]

/** The bucket of a loan so many days past due. */
export const ageingBucketOf = (daysPastDue: number): AgeingBucket => lastDays.find(([, last]) => daysPastDue <= last)?.[0] ?? 'over-180'
