import type { Context } from '#platform/context/index.ts'
import { loansForChange, type LoanRecord } from '../record.ts'

/**
 * The loans that lines name: by their references here, or by what they were called where they come from. One that there is
 * not is left out.
 * @param lock under the locks of their rows, taken in the order of their ids, so that two files do not wait for one another
 */
export async function loansOfLines(ctx: Context, names: readonly string[], { lock }: { lock: boolean }): Promise<ReadonlyMap<string, LoanRecord>> {
  const rows = await ctx.em.execute<{ id: string; name: string; record: LoanRecord | null }[]>(
    `select l.id, named.name, ${lock ? 'null' : 'loan_record(l.id)'} as record
     from (select distinct name from jsonb_array_elements_text(?::jsonb) as name) named
     left join loan_brought_in b on b.programme_id = ? and b.their_number = named.name
     join loan l on l.programme_id = ? and (l.reference = named.name or l.id = b.loan_id) order by l.id`,
    [JSON.stringify(names), ctx.actor.programmeId, ctx.actor.programmeId],
  )
  const held = new Map(lock ? (await loansForChange(ctx, [...new Set(rows.map(({ id }) => id))])).map((loan) => [loan.id, loan]) : [])
  return new Map(rows.flatMap(({ id, name, record }) => {
    const loan = record ?? held.get(id)
    return loan ? [[name, loan]] : []
  }))
}
