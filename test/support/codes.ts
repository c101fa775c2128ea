import type { EntityManager } from '@mikro-orm/postgresql'
import { digitsOf, type CodePurpose } from '#services/identity/sign-in/one-time-code.ts'

export interface SentCode { codeId: string; code: string }

/** The digits of a code that was sent, as whoever gets it reads them: by its id, or the last one of all. */
export async function sentCode(em: EntityManager, cookieSecret: string, codeId?: string): Promise<SentCode> {
  const [row] = await em.execute<{ id: string; purpose: CodePurpose; addressKey: string }[]>(
    `select id, purpose, address_key as "addressKey" from one_time_code where id = ?::uuid or ?::uuid is null order by id desc limit 1`, [codeId ?? null, codeId ?? null],
  )
  if (!row) throw new Error('No code was sent')
  return { codeId: row.id, code: digitsOf(cookieSecret, row) }
}
