import { createHash } from 'node:crypto'
import { newId } from '#db/new-id.ts'
import type { Context } from '#platform/context/index.ts'
import type { PaperFile } from '#platform/documents/index.ts'

interface PaperOfLoan {
  loanId: string
  kind: 'agreement' | 'signed-agreement' | 'good-standing' | 'year-interest' | 'payoff-letter'
  /** Of a signed copy alone: the agreement it is of. */
  agreementId?: string
}

/** Keeps a PDF of a loan with the hash of its exact bytes, for good. @returns the document's id */
export async function keepPaper(ctx: Context, { loanId, kind, agreementId }: PaperOfLoan, { fileName, content }: PaperFile): Promise<string> {
  const id = newId()
  await ctx.em.execute(
    `insert into document (id, programme_id, kind, loan_id, agreement_id, file_name, media_type, sha256, content, created_by)
     values (?, ?, ?, ?, ?, ?, 'application/pdf', ?, decode(?, 'base64'), ?)`,
    [
      id, ctx.actor.programmeId, kind, loanId, agreementId ?? null, fileName, createHash('sha256').update(content).digest('hex'),
      content.toString('base64'), ctx.actor.personId,
    ], 'run',
  )
  return id
}
