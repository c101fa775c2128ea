import { phoneText } from '#domain/contact/phone-text.ts'
import type { Context } from '#platform/context/index.ts'

/** Who lends, for what account life tells. Settings belong to a higher service: this reads the row, as sign-in reads its own. */
export async function lenderInWords({ em, actor, businessDate }: Context): Promise<{ lender: string; phone: string }> {
  const [row] = await em.execute<{ lender: string | null; phone: string | null }[]>(
    `select value->>'name' as lender, value->>'phone' as phone from programme_setting
     where programme_id = ? and key = 'lender' and effective_from <= ?::date order by effective_from desc, number desc limit 1`,
    [actor.programmeId, businessDate],
  )
  return { lender: row?.lender ?? 'Molino', phone: phoneText(row?.phone ?? '') }
}
