import { createHash } from 'node:crypto'
import { audit } from '#platform/audit/index.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { encryptBytes, keyIdOf } from '#platform/encryption/bytes.ts'
import { forbidden, problem } from '#platform/errors/index.ts'
import { importPlace, readLines } from '../imports/kept-file.ts'
import type { ImportKept, KeepImport } from '../schemas/imports.ts'

/**
 * Keeps a file that can be read as a table with the columns of its kind; what its lines say is looked at afterwards. The
 * same file again, whatever it is called, is the one that is here.
 * @throws 403 for whoever is not finance
 * @throws 409 `id-already-used` by another file
 * @throws 422 `import-unreadable` with why
 */
export async function keepImport(ctx: Context, key: Buffer, { id, kind, fileName, content }: KeepImport): Promise<ImportKept> {
  if (!holds(ctx.actor, 'finance')) throw forbidden()
  const bytes = Buffer.from(content, 'base64')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { lines } = readLines(kind, bytes)
  const [kept] = await ctx.em.execute<{ id: string }[]>(
    `insert into import_file (id, programme_id, kind, file_name, sha256, content, key_id, line_count, kept_by, kept_at)
     values (?, ?, ?, ?, ?, decode(?, 'base64'), ?, ?, ?, ?) on conflict do nothing returning id`,
    [
      id, ctx.actor.programmeId, kind, fileName, sha256, encryptBytes(key, bytes, importPlace(id)).toString('base64'), keyIdOf(key), lines.length,
      ctx.actor.personId, ctx.now,
    ],
  )
  if (kept) {
    await audit(ctx, { action: 'import-kept', subjectKind: 'import-file', subjectId: id, detail: { kind, lines: lines.length } })
    return { importId: id }
  }
  const [same] = await ctx.em.execute<{ id: string }[]>('select id from import_file where programme_id = ? and kind = ? and sha256 = ?', [ctx.actor.programmeId, kind, sha256])
  if (!same) throw problem('id-already-used', { status: 409 })
  return { importId: same.id }
}
