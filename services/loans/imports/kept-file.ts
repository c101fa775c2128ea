import { readLoanLines, type ReadLoanLine } from '#domain/import/loan-lines.ts'
import { readPaymentLines, type ReadPaymentLine } from '#domain/import/payment-lines.ts'
import type { Context } from '#platform/context/index.ts'
import { readTable } from '#platform/csv/index.ts'
import { decryptBytes } from '#platform/encryption/bytes.ts'
import { notFound } from '#platform/errors/index.ts'
import { importLimits, type ImportKind } from '../schemas/imports.ts'

/** What a file says, line by line. */
export type ReadLines = { notRead: readonly string[] } & ({ kind: 'payments'; lines: ReadPaymentLine[] } | { kind: 'loans'; lines: ReadLoanLine[] })

/** A file of the programme with what it says. */
export interface KeptImport {
  importId: string
  recordedCount: number | null
  lineCount: number
  read: ReadLines
}

/** Whose bytes they are: copied to another row they do not decrypt. */
export const importPlace = (importId: string): string => `import_file.content:${importId}`

/** @throws 422 `import-unreadable` where it is no table, or lacks columns of its kind */
export function readLines(kind: ImportKind, bytes: Uint8Array): ReadLines {
  const table = readTable(bytes, importLimits)
  return kind === 'payments' ? { kind, ...readPaymentLines(table) } : { kind, ...readLoanLines(table) }
}

/**
 * A file that was kept, read again.
 * @param lock it is to be recorded: whoever else would record it waits until the transaction ends
 * @throws 404 `not-found`
 */
export async function keptImport(ctx: Context, key: Buffer, importId: string, { lock }: { lock: boolean }): Promise<KeptImport> {
  const [row] = await ctx.em.execute<{ kind: ImportKind; content: Buffer; recordedCount: number | null; lineCount: number }[]>(
    `select kind, content, recorded_count as "recordedCount", line_count as "lineCount" from import_file where id = ? and programme_id = ?${lock ? ' for update' : ''}`,
    [importId, ctx.actor.programmeId],
  )
  if (!row) throw notFound()
  const { kind, recordedCount, lineCount } = row
  return { importId, recordedCount, lineCount, read: readLines(kind, decryptBytes(key, row.content, importPlace(importId))) }
}
