import type { Context } from '#platform/context/index.ts'
import { newId } from '#db/new-id.ts'
import { importCheck, keepImport, recordImport, type ImportCheck, type ImportKind } from '#services/loans/index.ts'
import type { FilePart } from './parts-of-file.ts'

/** One thing to know about a line, the line as it stands in the whole file. */
export interface Remark { line: number; column: string; code: string; params?: Record<string, string | number> | undefined }

/** What a file would do, all of its parts together. */
export interface Looked { importIds: string[]; counts: ImportCheck['counts']; faults: Remark[]; warnings: Remark[]; warnedOfPart: number[] }

/** Each step in a transaction of its own, as whoever brings the file. */
export type InTransaction = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>

export interface FileToBring { kind: ImportKind; fileName: string; parts: readonly FilePart[] }

/** Keeps every part, which is there once however often it is brought, and looks at all of them. Nothing is recorded. */
export async function lookAtFile(run: InTransaction, key: Buffer, { kind, fileName, parts }: FileToBring): Promise<Looked> {
  const found: Looked = { importIds: [], counts: { new: 0, there: 0, bad: 0, warned: 0 }, faults: [], warnings: [], warnedOfPart: [] }
  for (const [at, { bytes, lineInFile }] of parts.entries()) {
    const name = parts.length === 1 ? fileName : `${fileName} (${at + 1}/${parts.length})`
    const { importId } = await run((ctx) => keepImport(ctx, key, { id: newId(), kind, fileName: name, content: bytes.toString('base64') }))
    const { counts, lines } = await run((ctx) => importCheck(ctx, key, importId))
    const inFile = (told: 'problems' | 'warnings'): Remark[] => lines.flatMap((line) => line[told].map((one) => ({ ...one, line: lineInFile(line.line) })))
    found.importIds.push(importId)
    found.warnedOfPart.push(counts.warned)
    for (const count of ['new', 'there', 'bad', 'warned'] as const) found.counts[count] += counts[count]
    found.faults.push(...inFile('problems'))
    found.warnings.push(...inFile('warnings'))
  }
  return found
}

/** Records the parts in turn, each whole or not at all; begun again, it goes on where it stopped. @returns how many lines were new */
export async function recordFile(run: InTransaction, key: Buffer, { importIds, warnedOfPart }: Looked, tell: (done: number) => void): Promise<number> {
  let recorded = 0
  for (const [at, importId] of importIds.entries()) {
    const { recordedCount } = await run((ctx) => recordImport(ctx, key, importId, { warnedLines: warnedOfPart[at] ?? 0 }))
    recorded += recordedCount
    tell(at + 1)
  }
  return recorded
}
