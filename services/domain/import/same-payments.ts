import type { PaymentLine } from './payment-lines.ts'

/** A payment that a loan has, undone or not. */
export interface KnownPayment { receivedOn: string; amountCents: number; reference: string | null }

type Told = Pick<PaymentLine, 'loan'> & KnownPayment

/** What makes two payments the same: the loan, the day, the amount and the number on the check. How it came does not. */
const sameKey = ({ receivedOn, amountCents, reference }: KnownPayment): string => JSON.stringify([receivedOn, amountCents, reference])

/** Which payment of its kind a line is: its name for good, so that the same file, or a longer one next month, tells the same payment again. */
export interface Occurrence<Line> { line: Line; nth: number; isThere: boolean }

/**
 * Which lines tell of payments that are recorded already. A file may rightly have two equal lines (twice $20 on one day), so
 * it is counted: of n equal lines, where k such payments are recorded, the first k are there and the others are new. One
 * that was recorded and undone counts as there: who undid it knew why, and a file does not bring it back.
 * @param recordedOf the payments of a loan, by what the file calls it
 */
export function samePayments<Line extends Told>(lines: readonly Line[], recordedOf: (loan: string) => readonly KnownPayment[]): Occurrence<Line>[] {
  const recorded = new Map<string, Map<string, number>>()
  const told = new Map<string, number>()
  return lines.map((line) => {
    const counts = recorded.get(line.loan) ?? counted(recordedOf(line.loan))
    recorded.set(line.loan, counts)
    const key = sameKey(line)
    const nth = (told.get(`${line.loan} ${key}`) ?? 0) + 1
    told.set(`${line.loan} ${key}`, nth)
    return { line, nth, isThere: nth <= (counts.get(key) ?? 0) }
  })
}

function counted(payments: readonly KnownPayment[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const payment of payments) counts.set(sameKey(payment), (counts.get(sameKey(payment)) ?? 0) + 1)
  return counts
}
