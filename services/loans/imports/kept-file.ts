import { readPaymentLines, type ReadPaymentLine } from '#domain/import/payment-lines.ts'
import type { Context } from '#platform/context/index.ts'
import { readTable } from '#platform/csv/index.ts'
import { decryptBytes } from '#platform/encryption/bytes.ts'
import { notFound } from '#platform/errors/index.ts'
import { importLimits } from '../schemas/imports.ts'

/** A file of the programme with what it says. */
export interface KeptImport {
  importId: string
  recordedCount: number | null
  lineCount: number
  lines: ReadPaymentLine[]
  notRead: readonly string[]
}

/** Whose bytes they are: copied to another row they do not decrypt. */
export const importPlace = (importId: string): string => `import_file.content:${importId}`

/** @throws 422 `import-unreadable` where it is no table, or lacks columns */
export const linesOf = (bytes: Uint8Array): { lines: ReadPaymentLine[]; notRead: readonly string[] } => readPaymentLines(readTable(bytes, importLimits))

/**
 * A file that was kept, read again.
 * @param lock it is to be recorded: whoever else would record it waits until the transaction ends
 * @throws 404 `not-found`
 */
export async function keptImport(ctx: Context, key: Buffer, importId: string, { lock }: { lock: boolean }): Promise<KeptImport> {
  const [row] = await ctx.em.execute<{ content: Buffer; recordedCount: number | null; lineCount: number }[]>(
    `select content, recorded_count as "recordedCount", line_count as "lineCount" from import_file where id = ? and programme_id = ?${lock ? ' for update' : ''}`,
    [importId, ctx.actor.programmeId],
  )
  if (!row) throw notFound()
  const { recordedCount, lineCount } = row
  return { importId, recordedCount, lineCount, ...linesOf(decryptBytes(key, row.content, importPlace(importId))) }
}
