import { newId } from '#db/new-id.ts'
import type { Context } from '../context/context.ts'
import { seal } from './sealed.ts'
import type { Locale } from './words.ts'

export interface CodeToSend {
  /** Whose account it is for; null where she has none yet, or nobody has the address. */
  personId: string | null
  /** An e-mail address, or a phone in E.164. */
  to: string
  channel: 'mail' | 'text'
  /** E.g. 'enter': kept in clear, so nothing personal. */
  purpose: string
  /** The digits. Kept encrypted in its one delivery, and there only until it was sent or can no longer be used. */
  code: string
  /** Of the words; her account's where it is left out, the programme's where she has none. */
  locale?: Locale | undefined
  /** It is not sent after this; ten minutes from `ctx.now` where it is left out. */
  expiresAt?: Date | undefined
}

const tenMinutesMs = 600_000

/**
 * Leaves a one-time code to the sender (sender.ts), which sends it within a second or so: in the transaction of `ctx`, so
 * that it is sent only if what made it is kept. Needs no consent to texts and waits for no morning: she asked for it.
 * `sendCode(ctx, { personId, to, channel, purpose, code, locale? }, app.deps.config.secrets.fieldEncryptionKey)`.
 * On a demo the code is on the page of local messages and goes nowhere else.
 * @param fieldKey config.secrets.fieldEncryptionKey
 * @returns the delivery's id
 */
export async function sendCode(ctx: Context, { personId, to, channel, purpose, code, locale, expiresAt }: CodeToSend, fieldKey: Buffer): Promise<string> {
  const id = newId()
  await ctx.em.flush()
  await ctx.em.execute(
    `insert into delivery (id, programme_id, kind, person_id, channel, purpose, locale, address_encrypted, content_encrypted, state, next_attempt_at, expires_at)
     values (?, ?, 'code', ?, ?, ?, coalesce(?, (select locale from person where id = ?), (select default_locale from programme where id = ?)), ?, ?, 'queued', ?, ?)`,
    [
      id, ctx.actor.programmeId, personId, channel, purpose, locale ?? null, personId, ctx.actor.programmeId,
      seal(fieldKey, id, 'address', to), seal(fieldKey, id, 'content', code), ctx.now, expiresAt ?? new Date(ctx.now.getTime() + tenMinutesMs),
    ], 'run',
  )
  return id
}
