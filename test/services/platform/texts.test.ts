import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { inTransaction, systemActor, type Context } from '#platform/context/index.ts'
import { recordTextConsent, registerNotices, sendNotice } from '#platform/notify/index.ts'
import { sendAllDue } from '#platform/notify/sender.ts'
import { signatureOf } from '#platform/text-provider/signature.ts'
import { createTestApp, type SignedIn } from '#test/support/app.ts'
import { KeptMessages, senderOf } from './support/sending.ts'

const token = 'shared with the provider'
const t = await createTestApp({ environment: { TEXT_PROVIDER_URL: 'http://127.0.0.1:9/messages', TEXT_PROVIDER_TOKEN: token, TEXT_FROM: '+15055550100' } })
afterAll(() => t.drop())

registerNotices({
  textVersion: 'test-1',
  en: { 'with-text': { subject: 'Paper', body: 'A paper is missing.', text: 'Molino: a paper is missing.' }, 'without-text': { subject: 'Long', body: 'A long one.' } },
  es: { 'with-text': { subject: 'Papel', body: 'Falta un papel.', text: 'Molino: falta un papel.' }, 'without-text': { subject: 'Largo', body: 'Uno largo.' } },
})
const { fieldEncryptionKey } = t.config.secrets
const asSystem = <T>(work: (ctx: Context) => Promise<T>) => inTransaction(t.orm.em, (em) => work({ ...t.context(systemActor(t.programme.id)), em }))
const rows = <Row extends object>(sql: string, values: unknown[] = []) => t.orm.em.fork().execute<Row[]>(sql, values)

let out: KeptMessages
let rosa: SignedIn
let phone = ''
let next = 0
beforeEach(async () => {
  await sendAllDue(senderOf(t, new KeptMessages().ports))
  t.clock.set('2026-11-24T18:00:00Z')
  out = new KeptMessages()
  next += 1
  phone = `+1505555${String(2_000 + next)}`
  rosa = await t.signUp()
  await rows('update person set phone = ?, phone_verified_at = now() where id = ?', [phone, rosa.personId])
})

const tell = async (kind = 'with-text') => {
  next += 1
  const occurrence = String(next)
  return asSystem((ctx) => sendNotice(ctx, { personId: rosa.personId, kind, occurrence, params: {} }))
}
const wants = (given: boolean) => asSystem((ctx) => recordTextConsent(ctx, { personId: rosa.personId, phone, given, how: 'portal' }, fieldEncryptionKey))
/** What is sent now; without the text that welcomes her. */
async function sentNow(): Promise<string[]> {
  await sendAllDue(senderOf(t, out.ports))
  const texts = out.texts.splice(0).filter(({ to }) => to === phone).map(({ text }) => text)
  return texts.filter((text) => !text.includes('Responda AYUDA'))
}
async function heard(text: string, from = phone, signedWith = token): Promise<number> {
  const fields = { From: from, Body: text, MessageSid: `SM${next}` }
  const response = await t.app.inject({
    method: 'POST', url: '/api/text-provider/messages', payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signatureOf(signedWith, `${t.config.http.publicUrl}/api/text-provider/messages`, fields) },
  })
  return response.statusCode
}

describe('no text', () => {
  test('goes to who did not say yes', async () => {
    await tell()
    expect(await sentNow()).toEqual([])
    expect(out.mails).toHaveLength(1)
  })

  test('goes of a notice that has no short words', async () => {
    await wants(true)
    await tell('without-text')
    expect(await sentNow()).toEqual([])
  })

  test('goes to another number than the one she said yes for', async () => {
    await wants(true)
    await tell()
    await rows(`update person set phone = '+15055559999' where id = ?`, [rosa.personId])
    await sendAllDue(senderOf(t, out.ports))
    expect(out.texts.filter(({ text }) => text.includes('falta'))).toEqual([])
    expect(await rows(`select last_error as why from delivery where person_id = ? and channel = 'text' and kind = 'notice'`, [rosa.personId])).toEqual([{ why: 'no-consent' }])
  })

  test('that waited goes once she said no meanwhile', async () => {
    await wants(true)
    await tell()
    await wants(false)
    expect(await sentNow()).toEqual([])
  })
})

test('she says yes on her page for a verified phone, is welcomed once, and gets the short words in her language', async () => {
  const said = await rosa.put('/api/me/text-consent', { given: true })
  expect(said.json()).toEqual({ given: true })
  await rosa.put('/api/me/text-consent', { given: true })
  await tell()
  await sendAllDue(senderOf(t, out.ports))
  expect(out.texts.map(({ text }) => text).toSorted((one, other) => one.localeCompare(other))).toEqual([expect.stringContaining('Responda AYUDA'), 'Molino: falta un papel.'].toSorted((one, other) => String(one).localeCompare(String(other))))
  expect(await rows('select given, how, text_version as version, recorded_by = person_id as "byHerself" from text_consent where person_id = ?', [rosa.personId]))
    .toEqual([{ given: true, how: 'portal', version: 'texts-2026-11', byHerself: true }])
})

test('a phone that she has not shown to be hers gets no yes', async () => {
  await rows('update person set phone_verified_at = null where id = ?', [rosa.personId])
  expect((await rosa.put('/api/me/text-consent', { given: true })).statusCode).toBe(409)
})

test('a text of the night waits for the morning; her codes do not (sending.test.ts)', async () => {
  await wants(true)
  await tell()
  t.clock.set('2026-11-25T04:30:00Z')
  expect(await sentNow()).toEqual([])
  t.clock.set('2026-11-25T14:59:00Z')
  expect(await sentNow()).toEqual([])
  t.clock.set('2026-11-25T15:00:00Z')
  expect(await sentNow()).toEqual(['Molino: falta un papel.'])
})

describe('a text from her number', () => {
  test.each(['STOP', 'alto', ' Stop. ', 'ALTO por favor', 'cancelar', 'no más', 'Unsubscribe'])('“%s” ends texts at once, and is confirmed once', async (word) => {
    await wants(true)
    await tell()
    expect(await heard(word)).toBe(204)
    expect(await heard(word)).toBe(204)
    expect(await sentNow()).toEqual(['Molino: ya no le mandaremos mensajes de texto. Responda START si los quiere otra vez.'])
    await tell()
    expect(await sentNow()).toEqual([])
    expect((await rosa.get('/api/me/text-consent')).json()).toEqual({ given: false })
  })

  test('START gives back the yes that she gave, and makes none where she gave none', async () => {
    expect(await heard('START')).toBe(204)
    await tell()
    expect(await sentNow()).not.toContain('Molino: falta un papel.')
    await wants(true)
    await heard('ALTO')
    await heard('START')
    await tell()
    expect(await sentNow()).toContain('Molino: falta un papel.')
  })

  test('anything else is told whom to call, once a day, and stops nothing', async () => {
    await wants(true)
    await heard('¿Cuándo me toca pagar?')
    await heard('¿Hola?')
    await tell()
    const sent = await sentNow()
    expect(sent.filter((text) => text.includes('préstamos pequeños'))).toHaveLength(1)
    expect(sent).toContain('Molino: falta un papel.')
  })

  test('STOP counts from a number that nobody has', async () => {
    expect(await heard('STOP', '+15055551111')).toBe(204)
  })

  test('is believed only with the signature of the provider', async () => {
    await wants(true)
    expect(await heard('STOP', phone, 'another token')).toBe(403)
    await tell()
    expect(await sentNow()).toEqual(['Molino: falta un papel.'])
  })
})

test('what the provider says of a text is kept: it arrived, or it did not and people hear of it', async () => {
  await wants(true)
  const says = (id: string, status: string) => {
    const fields = { MessageSid: `P-${id}`, MessageStatus: status, ...(status === 'undelivered' && { ErrorCode: '30003' }) }
    return t.app.inject({
      method: 'POST', url: '/api/text-provider/status', payload: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signatureOf(token, `${t.config.http.publicUrl}/api/text-provider/status`, fields) },
    })
  }
  // Before we wrote down that it was sent: it is to be said again.
  expect((await says('not-yet', 'failed')).statusCode).toBe(409)
  await tell()
  await tell()
  await sendAllDue(senderOf(t, out.ports))
  const [first, second] = out.texts.filter(({ text }) => text.includes('falta'))
  expect((await says(first?.id ?? '', 'delivered')).statusCode).toBe(204)
  await says(second?.id ?? '', 'undelivered')
  expect(await rows('select state, last_error as why from delivery where id in (?, ?) order by state', [first?.id, second?.id]))
    .toEqual([{ state: 'delivered', why: null }, { state: 'failed', why: 'text-undelivered-30003' }])
})

test('no number of hers is in the table of consents, and none in incidents', async () => {
  await wants(true)
  await heard('STOP')
  const digits = phone.slice(2)
  expect(await rows(`select 1 from text_consent c where c::text like ?`, [`%${digits}%`])).toEqual([])
  expect(await rows(`select 1 from delivery d where d::text like ?`, [`%${digits}%`])).toEqual([])
  expect(await rows(`select 1 from incident i where i::text like ?`, [`%${digits}%`])).toEqual([])
})
