import { createHmac, hkdfSync } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import { newId } from '#db/new-id.ts'
import type { Context } from '../context/context.ts'
import { seal } from './sealed.ts'
import { textWordsVersion } from './words/index.ts'

/** A number in E.164 as consents are kept by it: the number cannot be read from it without the key. */
export function numberKey(fieldKey: Buffer, phone: string): string {
  const key = Buffer.from(hkdfSync('sha256', fieldKey, '', 'text-consent-number', 32))
  return createHmac('sha256', key).update(phone).digest('base64url')
}

export interface TextConsentToRecord {
  personId: string
  /** In E.164. */
  phone: string
  given: boolean
  /** `staff`: she said it in person or by telephone, to `ctx.actor`. */
  how: 'portal' | 'staff' | 'demo'
}

/**
 * Keeps a yes or a no to text messages for one number, with when, how and the version of what she was asked. The first yes
 * is answered by one text that says what will come and how to stop it.
 */
export async function recordTextConsent(ctx: Context, { personId, phone, given, how }: TextConsentToRecord, fieldKey: Buffer): Promise<void> {
  await ctx.em.flush()
  if (await wantsTexts(ctx.em, fieldKey, { personId, phone, programmeId: ctx.actor.programmeId }) === given) return
  await ctx.em.execute(
    `insert into text_consent (programme_id, person_id, number_key, given, how, text_version, recorded_by, at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [ctx.actor.programmeId, personId, numberKey(fieldKey, phone), given, how, textWordsVersion, ctx.actor.personId, ctx.now], 'run',
  )
  if (given) await reply(ctx, fieldKey, { personId, phone, purpose: 'welcome' })
}

/**
 * Whether this person wants texts at this number: she said yes for it, and the newest word about it, a STOP from the
 * number itself among them, is a yes.
 */
export async function wantsTexts(em: EntityManager, fieldKey: Buffer, { personId, phone, programmeId }: { personId: string; phone: string; programmeId: string }): Promise<boolean> {
  const key = numberKey(fieldKey, phone)
  const [row] = await em.execute<{ wants: boolean }[]>(
    `select coalesce((select given from text_consent where programme_id = ? and number_key = ? and (person_id = ? or person_id is null) order by id desc limit 1), false)
       and exists (select from text_consent where programme_id = ? and number_key = ? and person_id = ? and given) as wants`,
    [programmeId, key, personId, programmeId, key, personId],
  )
  return row?.wants ?? false
}

export type Reply = 'welcome' | 'stopped' | 'help'

/** A text that answers what she just did: it needs no consent (47 CFR 64.1200(a)(12)) and does not wait for the morning. */
export async function reply(ctx: Context, fieldKey: Buffer, { personId, phone, purpose }: { personId: string | null; phone: string; purpose: Reply }): Promise<void> {
  const id = newId()
  await ctx.em.execute(
    `insert into delivery (id, programme_id, kind, person_id, channel, purpose, locale, address_encrypted, state, next_attempt_at)
     values (?, ?, 'reply', ?, 'text', ?, coalesce((select locale from person where id = ?), (select default_locale from programme where id = ?)), ?, 'queued', ?)`,
    [id, ctx.actor.programmeId, personId, purpose, personId, ctx.actor.programmeId, seal(fieldKey, id, 'address', phone), ctx.now], 'run',
  )
}
