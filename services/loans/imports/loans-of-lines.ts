import type { Context } from '#platform/context/index.ts'
import type { LoanRecord } from '../record.ts'

/**
 * The loans that lines name, by their references; one that there is not is left out.
 * @param lock under the locks of their rows, taken in the order of their ids, so that two files do not wait for one another
 */
export async function loansOfLines(ctx: Context, references: readonly string[], { lock }: { lock: boolean }): Promise<ReadonlyMap<string, LoanRecord>> {
  const rows = await ctx.em.execute<{ record: LoanRecord | null }[]>(
    `select ${lock ? 'loan_for_change(programme_id, id)' : 'loan_record(id)'} as record from loan
     where programme_id = ? and reference in (select jsonb_array_elements_text(?::jsonb)) order by id`,
    [ctx.actor.programmeId, JSON.stringify([...new Set(references)])],
  )
  return new Map(rows.flatMap(({ record }) => (record ? [[record.reference, record] as const] : [])))
}
