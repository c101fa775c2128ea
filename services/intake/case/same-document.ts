import type { Context } from '#platform/context/index.ts'

export interface Purpose {
  applicationId: string
  personId: string
  itemId: string | null
  kind: string
}

/**
 * The document that the same bytes became before, for the same application, person and purpose; null where there is none.
 * One that was sent back does not count: she may send it again, and is told again.
 */
export async function sameDocument(ctx: Context, { applicationId, personId, itemId, kind, originalSha256 }: Purpose & { originalSha256: string }): Promise<string | null> {
  const [row] = await ctx.em.execute<{ id: string }[]>(
    `select id from uploaded_document where application_id = ? and person_id = ? and coalesce(item_id::text, kind) = ? and original_sha256 = ? and state <> 'rejected'`,
    [applicationId, personId, itemId ?? kind, originalSha256],
  )
  return row?.id ?? null
}
