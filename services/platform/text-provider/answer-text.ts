import type { Context } from '../context/context.ts'
import { numberKey, reply } from '../notify/text-consent.ts'

export type Asked = 'stop' | 'start' | 'help' | null

/** Words that end texts (47 CFR 64.1200(a)(10)) and that people here write, in capitals and without accents. */
const words: Readonly<Record<string, Asked>> = {
  STOP: 'stop', STOPALL: 'stop', UNSUBSCRIBE: 'stop', QUIT: 'stop', END: 'stop', CANCEL: 'stop', REVOKE: 'stop', OPTOUT: 'stop', 'OPT OUT': 'stop',
  ALTO: 'stop', PARE: 'stop', PAREN: 'stop', PARAR: 'stop', BAJA: 'stop', CANCELAR: 'stop', 'NO MAS': 'stop', 'NO QUIERO': 'stop',
  START: 'start', UNSTOP: 'start', EMPEZAR: 'start', INICIO: 'start', ALTA: 'start',
  HELP: 'help', INFO: 'help', AYUDA: 'help',
}
/** These end texts whatever else she writes after them. */
const first = /^(STOP|ALTO|UNSUBSCRIBE)\b/

/** What a message asks for; null where it is no such word. */
export function askedBy(text: string): Asked {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase().replaceAll(/[^A-Z ]/g, ' ').replaceAll(/ +/g, ' ').trim()
  return words[plain] ?? (first.test(plain) ? 'stop' : null)
}

/**
 * Does what a text message from a number asks. STOP counts at once, for whoever has the number, and is confirmed once; START
 * gives back a yes that was given before; HELP says whom to call. Anything else is answered like HELP, once a day, so that
 * two machines never write to each other.
 */
export async function answerText(ctx: Context, fieldKey: Buffer, { phone, text }: { phone: string; text: string }): Promise<void> {
  const key = numberKey(fieldKey, phone)
  const [known] = await ctx.em.execute<{ personId: string | null; given: boolean | null; everGiven: boolean }[]>(
    `select (select id from person where phone = ? order by phone_verified_at nulls last, id limit 1) as "personId",
       (select given from text_consent where programme_id = ? and number_key = ? order by id desc limit 1) as given,
       exists (select from text_consent where programme_id = ? and number_key = ? and person_id is not null and given) as "everGiven"`,
    [phone, ctx.actor.programmeId, key, ctx.actor.programmeId, key],
  )
  const personId = known?.personId ?? null
  const asked = askedBy(text)
  const say = async (given: boolean) => {
    await ctx.em.execute(
      `insert into text_consent (programme_id, person_id, number_key, given, how, at) values (?, null, ?, ?, 'text-message', ?)`,
      [ctx.actor.programmeId, key, given, ctx.now], 'run',
    )
    await reply(ctx, fieldKey, { personId, phone, purpose: given ? 'welcome' : 'stopped' })
  }
  if (asked === 'stop') return known?.given === false ? undefined : say(false)
  if (asked === 'start' && known?.everGiven) return known.given === true ? undefined : say(true)
  if (personId === null) return undefined
  const [helped] = await ctx.em.execute<unknown[]>(
    `select 1 as helped from delivery where person_id = ? and kind = 'reply' and purpose = 'help' and created_at > now() - interval '1 day' limit 1`, [personId])
  if (helped === undefined) await reply(ctx, fieldKey, { personId, phone, purpose: 'help' })
  return undefined
}
