import type { QuotedInstallment } from '#domain/loan/quote.ts'

/** A line of the schedule: a payment, or a month that the product leaves out. */
export type ScheduleLine =
  | { readonly kind: 'payment'; readonly row: QuotedInstallment }
  | { readonly kind: 'skipped'; readonly month: string; readonly balanceCents: number }

function* monthsBetween(from: string, to: string): Generator<string> {
  let [year = 0, month = 0] = from.split('-').map(Number)
  for (;;) {
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
    const next = `${year}-${String(month).padStart(2, '0')}`
    if (next >= to.slice(0, 7)) return
    yield next
  }
}

/**
 * The payments in their order, with a line for each skipped month between them, so that what is left out is seen.
 * @param startsOn the day on which the money goes out
 * @param principalCents what is owed on that day
 */
export function scheduleLines(rows: readonly QuotedInstallment[], skipMonths: readonly number[], { startsOn, principalCents }: { startsOn: string; principalCents: number }): ScheduleLine[] {
  const lines: ScheduleLine[] = []
  let [before, balanceCents] = [startsOn, principalCents]
  for (const row of rows) {
    for (const month of monthsBetween(before, row.dueDate)) {
      if (skipMonths.includes(Number(month.slice(5)))) lines.push({ kind: 'skipped', month, balanceCents })
    }
    lines.push({ kind: 'payment', row })
    before = row.dueDate
    balanceCents = row.balanceCents
  }
  return lines
}
