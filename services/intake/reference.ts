import type { Context } from '#platform/context/index.ts'

/** The next number people say on the telephone, e.g. 'A-2611-0043': month of the business date, then a gapless count of the programme. */
export async function nextApplicationReference(ctx: Context): Promise<string> {
  const [row] = await ctx.em.execute<{ number: number }[]>(`select next_number(?, 'application') as number`, [ctx.actor.programmeId])
  const month = ctx.businessDate.slice(2, 7).replace('-', '')
  return `A-${month}-${String(row?.number ?? 0).padStart(4, '0')}`
}
