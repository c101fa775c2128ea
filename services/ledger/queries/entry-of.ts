import type { Context } from '#platform/context/index.ts'

/** The entry of a book that books something, for another that corrects it. @returns its id; undefined where nothing was booked */
export async function entryOf(ctx: Context, { book, sourceKind, sourceId }: { book: string; sourceKind: string; sourceId: string }): Promise<string | undefined> {
  const [row] = await ctx.em.execute<{ id: string }[]>(
    'select j.id from journal_entry j join book b on b.id = j.book_id where b.programme_id = ? and b.code = ? and j.source_kind = ? and j.source_id = ?',
    [ctx.actor.programmeId, book, sourceKind, sourceId],
  )
  return row?.id
}
