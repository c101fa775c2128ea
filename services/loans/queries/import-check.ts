import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { keptImport } from '../imports/kept-file.ts'
import { shownLoans, shownPayments } from '../imports/shown-lines.ts'
import type { ImportCheck, ImportLine } from '../schemas/imports.ts'
import { importFiles } from './import-files.ts'

/**
 * What each line of a file would do to the loans as they are now. Nothing is written; the same file can be looked at as
 * often as wanted, before and after it was recorded.
 * @throws 404 `not-found`
 */
export async function importCheck(ctx: Context, key: Buffer, importId: string): Promise<ImportCheck> {
  const [file] = await importFiles(ctx, importId)
  if (!file) throw notFound()
  const { read } = await keptImport(ctx, key, importId, { lock: false })
  const lines = read.kind === 'payments' ? await shownPayments(ctx, read.lines) : await shownLoans(ctx, read.lines)
  const count = (standing: ImportLine['standing']) => lines.filter((line) => line.standing === standing).length
  const newCents = lines.reduce((sum, line) => sum + (line.standing === 'new' ? centsOf(line) : 0), 0)
  return { ...file, counts: { new: count('new'), there: count('there'), bad: count('bad'), warned: lines.filter(({ warnings }) => warnings.length > 0).length }, newCents, notRead: [...read.notRead], lines }
}

const centsOf = ({ payment, opening }: ImportLine): number => payment?.amountCents ?? opening?.principalCents ?? 0
