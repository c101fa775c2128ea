import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { inTransaction, systemActor, type Context } from '#platform/context/index.ts'
import { registerNotices, sendCode, sendNotice } from '#platform/notify/index.ts'
import { claimDeliveries, lanes } from '#platform/notify/sender-claim.ts'
import { sendAllDue, sendOne, startSender } from '#platform/notify/sender.ts'
import { createTestApp } from '#test/support/app.ts'
import { KeptMessages, senderOf } from './support/sending.ts'

const t = await createTestApp()
const rosa = await t.signUp({ locale: 'es' })
afterAll(() => t.drop())

registerNotices({
  textVersion: 'test-1',
  en: { 'sent-notice': { subject: 'About {thing}', body: 'First line.\nSecond line.\n\nAsk Rosa.' } },
  es: { 'sent-notice': { subject: 'Sobre {thing}', body: 'Primera línea.\nSegunda línea.\n\nPregunte a Rosa.' } },
})
const { fieldEncryptionKey } = t.config.secrets
const asSystem = <T>(work: (ctx: Context) => Promise<T>) => inTransaction(t.orm.em, (em) => work({ ...t.context(systemActor(t.programme.id)), em }))
const rows = <Row extends object>(sql: string, values: unknown[] = []) => t.orm.em.fork().execute<Row[]>(sql, values)

interface Kept { channel: string; state: string; attempts: number; why: string | null; providerId: string | null }
const deliveriesOf = (noticeId: string) => rows<Kept>(
  `select channel, state, attempts, last_error as why, provider_id as "providerId" from delivery where notice_id = ? order by channel`, [noticeId])
const incidents = () => rows<{ kind: string; detail: unknown }>('select kind, detail from incident order by id')

const kept = (id: string) => rows<{ state: string; content: string | null; why: string | null }>('select state, content_encrypted as content, last_error as why from delivery where id = ?', [id])

/** As a sender that dies before it has sent them. */
const claimLetters = () => claimDeliveries(t.orm.em.fork(), t.clock.now(), { lane: lanes[2], limit: 8 })

let out: KeptMessages
let next = 0
beforeEach(async () => {
  out = new KeptMessages()
  await sendAllDue(senderOf(t, new KeptMessages().ports))
})

async function notice(): Promise<string> {
  next += 1
  const occurrence = String(next)
  const id = await asSystem((ctx) => sendNotice(ctx, { personId: rosa.personId, kind: 'sent-notice', occurrence, params: { thing: 'su casa' } }))
  return id ?? ''
}

describe('a notice', () => {
  test('is on her page at once, and goes by mail in her language with where else to read it', async () => {
    const id = await notice()
    expect(await deliveriesOf(id)).toMatchObject([{ channel: 'mail', state: 'queued' }, { channel: 'screen', state: 'delivered' }])
    await sendAllDue(senderOf(t, out.ports))
    expect(out.mails).toMatchObject([{ to: rosa.email, locale: 'es', subject: 'Sobre su casa' }])
    expect(out.mails[0]?.text).toBe('Primera línea.\nSegunda línea.\n\nPregunte a Rosa.\n\nTambién puede leerlo en Molino: http://127.0.0.1:8080/papers')
    expect(await deliveriesOf(id)).toMatchObject([{ channel: 'mail', state: 'sent', attempts: 1, providerId: `P-${out.mails[0]?.id}` }, {}])
  })

  test('that was undone with its transaction is not sent', async () => {
    await expect(asSystem(async (ctx) => {
      await sendNotice(ctx, { personId: rosa.personId, kind: 'sent-notice', occurrence: 'undone', params: { thing: 'x' } })
      throw new Error('changed her mind')
    })).rejects.toThrow('changed her mind')
    expect(await sendAllDue(senderOf(t, out.ports))).toBe(0)
  })

  test('goes to the address it was given, where that is not her account’s any more', async () => {
    const to = { channel: 'mail' as const, address: 'rosa.antes@example.org', fieldKey: fieldEncryptionKey }
    await asSystem((ctx) => sendNotice(ctx, { personId: rosa.personId, kind: 'sent-notice', occurrence: 'old', params: { thing: 'x' }, to }))
    expect(await rows(`select 1 from delivery d where d::text like '%rosa.antes%'`)).toEqual([])
    await sendAllDue(senderOf(t, out.ports))
    expect(out.mails.map((mail) => mail.to)).toEqual(['rosa.antes@example.org'])
  })

  test('stays where no way out is set up', async () => {
    const id = await notice()
    await sendAllDue(senderOf(t, {}))
    expect(await deliveriesOf(id)).toMatchObject([{ channel: 'mail', state: 'held', why: 'no-way-out' }, {}])
  })
})

describe('what a provider does not take', () => {
  test('is tried again, later each time, and then arrives', async () => {
    const id = await notice()
    out.answer = () => ({ sent: false, error: 'smtp-421', again: true })
    await sendAllDue(senderOf(t, out.ports))
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'queued', attempts: 1, why: 'smtp-421' }, {}])
    t.clock.advance({ minutes: 4 })
    expect(await sendAllDue(senderOf(t, out.ports))).toBe(0)
    t.clock.advance({ minutes: 1 })
    out.answer = () => ({ sent: true, providerId: null })
    expect(await sendAllDue(senderOf(t, out.ports))).toBe(1)
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'sent', attempts: 2, why: null }, {}])
  })

  test('is given up after eight attempts, and people hear of it without her address', async () => {
    const id = await notice()
    out.answer = () => ({ sent: false, error: 'smtp-421', again: true })
    for (let hours = 0; hours < 30; hours += 4) {
      await sendAllDue(senderOf(t, out.ports))
      t.clock.advance({ hours: 4 })
    }
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'given-up', attempts: 8, why: 'smtp-421' }, {}])
    expect(await incidents()).toEqual([{ kind: 'message-not-delivered', detail: { channel: 'mail', error: 'smtp-421' } }])
  })

  test('is not tried again where it is refused for good', async () => {
    const id = await notice()
    out.answer = () => ({ sent: false, error: 'smtp-550', again: false })
    await sendAllDue(senderOf(t, out.ports))
    t.clock.advance({ days: 1 })
    expect(await sendAllDue(senderOf(t, out.ports))).toBe(0)
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'failed', attempts: 1, why: 'smtp-550' }, {}])
  })
})

describe('of several senders', () => {
  test('each sends what no other has, and every message leaves once', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, () => notice()))
    await Promise.all([1, 2, 3].map(() => sendAllDue(senderOf(t, out.ports))))
    expect(new Set(out.mails.map((mail) => mail.id)).size).toBe(ids.length)
    expect(out.mails).toHaveLength(ids.length)
  })

  test('one that died before it sent leaves its message to the others when its lease is over, and not before', async () => {
    await notice()
    expect(await claimLetters()).toHaveLength(1)
    expect(await sendAllDue(senderOf(t, out.ports))).toBe(0)
    t.clock.advance({ seconds: 90 })
    expect(await sendAllDue(senderOf(t, out.ports))).toBe(1)
    expect(out.mails).toHaveLength(1)
  })

  test('one that died after it sent and before it wrote that down has it sent again, as the same message', async () => {
    const id = await notice()
    const [claimed] = await claimLetters()
    if (!claimed) throw new Error('one is due')
    // The provider has it; that it has is lost with the process.
    out.answer = () => { throw new Error('killed') }
    await expect(sendOne(senderOf(t, out.ports), claimed)).rejects.toThrow('killed')
    out.answer = () => ({ sent: true, providerId: null })
    t.clock.advance({ seconds: 90 })
    await sendAllDue(senderOf(t, out.ports))
    expect(out.mails.map((mail) => mail.id)).toEqual([claimed.id, claimed.id])
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'sent', attempts: 2 }, {}])
  })

  test('a message on which every sender dies is given up, not tried for ever', async () => {
    const id = await notice()
    for (let death = 0; death < 8; death += 1) {
      await claimLetters()
      t.clock.advance({ seconds: 90 })
    }
    await sendAllDue(senderOf(t, out.ports))
    expect(out.mails).toEqual([])
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'given-up', why: 'never-ended' }, {}])
  })

  test('one that runs sends what comes, and stops when it is asked to', async () => {
    const sent = new Promise<void>((resolve) => { out.answer = () => { resolve(); return { sent: true, providerId: null } } })
    const sender = startSender(senderOf(t, out.ports))
    const id = await notice()
    await sent
    await sender.stop()
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'sent' }, {}])
  })
})

describe('a one-time code', () => {
  const code = { personId: rosa.personId, to: '+15055550117', channel: 'text' as const, purpose: 'enter', code: '481516' }
  const ask = (more: object = {}) => asSystem((ctx) => sendCode(ctx, { ...code, ...more }, fieldEncryptionKey))

  test('goes by text at night and without consent, in her language', async () => {
    t.clock.set('2026-12-02T06:30:00Z')
    const id = await ask()
    await sendAllDue(senderOf(t, out.ports))
    expect(out.texts).toEqual([{ id, to: '+15055550117', text: 'Molino: su código es 481516. Vale 10 minutos. No se lo dé a nadie.' }])
  })

  test('goes by mail, to an address that nobody has yet, in the language asked for', async () => {
    await ask({ personId: null, to: 'nueva@example.org', channel: 'mail', locale: 'en' })
    await sendAllDue(senderOf(t, out.ports))
    expect(out.mails).toMatchObject([{ to: 'nueva@example.org', subject: '481516 is your Molino code', locale: 'en' }])
  })

  test('is nowhere in the record in clear, and not at all once it was sent', async () => {
    const id = await ask()
    const [before] = await kept(id)
    expect(before?.content).toMatch(/^v1\./)
    expect(await rows(`select 1 from delivery d where d::text like '%481516%' or d::text like '%5055550117%'`)).toEqual([])
    await sendAllDue(senderOf(t, out.ports))
    expect(await kept(id)).toMatchObject([{ state: 'sent', content: null }])
  })

  test('is tried again within seconds, and not sent once it is no longer good', async () => {
    const id = await ask()
    out.answer = () => ({ sent: false, error: 'text-503', again: true })
    await sendAllDue(senderOf(t, out.ports))
    t.clock.advance({ seconds: 5 })
    await sendAllDue(senderOf(t, out.ports))
    expect(out.texts).toHaveLength(2)
    t.clock.advance({ minutes: 10 })
    await sendAllDue(senderOf(t, out.ports))
    expect(out.texts).toHaveLength(2)
    expect(await kept(id)).toEqual([{ state: 'given-up', content: null, why: 'too-late' }])
  })
})
