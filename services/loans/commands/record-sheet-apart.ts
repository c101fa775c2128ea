import type { Context } from '#platform/context/index.ts'
import { ProblemError } from '#platform/errors/index.ts'
import { moneyWritten } from '../money-written.ts'
import { loansForChange, type LoanRecord, type RecordedEvent } from '../record.ts'
import type { PaymentRecorded } from '../schemas/payments.ts'
import { recordSheet, type Sheet } from './record-sheet.ts'

/** A line of a sheet that says what it was written on top of: the last money on the loan that whoever wrote it had seen. */
export type LineRead = Sheet['lines'][number] & { lastEventId: string | null }

export interface SheetApart {
  recorded: PaymentRecorded[]
  /** Lines of loans on which somebody else wrote money down since, with that money. */
  conflicts: { line: LineRead; since: readonly RecordedEvent[]; lastEventId: string | null }[]
  /** Lines that cannot be recorded at all, with the code of why. */
  refused: { line: LineRead; code: string }[]
}

/**
 * Records of a meeting's sheet the lines that nothing speaks against, and says what does of the others: it may be the same
 * money, or cannot be written down. A line that was recorded before is recorded. All in the caller's transaction.
 */
export async function recordSheetApart(ctx: Context, { receivedOn, lines }: { receivedOn: string; lines: readonly LineRead[] }, members: ReadonlySet<string>): Promise<SheetApart> {
  if (lines.length === 0) return { recorded: [], conflicts: [], refused: [] }
  const loans = new Map((await loansForChange(ctx, [...new Set(lines.map(({ loanId }) => loanId))])).map((loan) => [loan.id, loan]))
  const conflicts = lines.flatMap((line) => {
    const loan = loans.get(line.loanId)
    const since = loan ? writtenSince(loan, line) : []
    return loan && since.length > 0 ? [{ line, since, lastEventId: moneyWritten(loan).last?.id ?? null }] : []
  })
  const agreeing = lines.filter((line) => !conflicts.some((one) => one.line === line))
  return { ...await recordWhatMay(ctx, receivedOn, agreeing, members), conflicts }
}

/** The line as a payment: what it was written on top of is none of it. */
function withoutRead(line: LineRead): Sheet['lines'][number] {
  const { lastEventId: _read, ...payment } = line
  return payment
}

/** Money on the loan that stands, and that whoever wrote the line had not seen; none where the line itself was recorded. */
function writtenSince(loan: LoanRecord, { id, lastEventId }: LineRead): readonly RecordedEvent[] {
  if (loan.events.some((event) => event.id === id)) return []
  const seen = loan.events.find((event) => event.id === lastEventId)?.sequence ?? 0
  return moneyWritten(loan).standing.filter(({ sequence }) => sequence > seen)
}

async function recordWhatMay(ctx: Context, receivedOn: string, lines: readonly LineRead[], members: ReadonlySet<string>): Promise<Omit<SheetApart, 'conflicts'>> {
  if (lines.length === 0) return { recorded: [], refused: [] }
  try {
    return { recorded: await recordSheet(ctx, { receivedOn, lines: lines.map(withoutRead) }, members), refused: [] }
  } catch (error) {
    // Nothing of it was written: a sheet is refused before.
    const codes = codesByLine(error)
    const refused = lines.flatMap((line, index) => (codes.has(index) ? [{ line, code: codes.get(index) ?? '' }] : []))
    if (refused.length === 0) throw error
    const rest = await recordWhatMay(ctx, receivedOn, lines.filter((_, index) => !codes.has(index)), members)
    return { recorded: rest.recorded, refused: [...refused, ...rest.refused] }
  }
}

function codesByLine(error: unknown): Map<number, string> {
  if (!(error instanceof ProblemError) || error.code !== 'sheet-refused') return new Map()
  return new Map((error.errors ?? []).flatMap(({ path, code }) => {
    const [, index] = /^lines\.(\d+)\./.exec(path) ?? []
    return index === undefined ? [] : [[Number(index), code]]
  }))
}
