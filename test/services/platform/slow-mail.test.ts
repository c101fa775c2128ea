import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { SMTPServer } from 'smtp-server'
import { systemClock } from '#platform/clock/index.ts'
import { inTransaction, systemActor, type Context } from '#platform/context/index.ts'
import { registerNotices, sendCode, sendNotice } from '#platform/notify/index.ts'
import { openSmtp } from '#platform/notify/smtp-mail.ts'
import { startSender, type Sender } from '#platform/notify/sender.ts'
import { createTestApp } from '#test/support/app.ts'
import { senderOf } from './support/sending.ts'

const t = await createTestApp({ now: new Date().toISOString() })
const rosa = await t.signUp({ locale: 'es' })
registerNotices({ textVersion: 'test-1', en: { 'slow-notice': { subject: 'A letter', body: 'Words.' } }, es: { 'slow-notice': { subject: 'Una carta', body: 'Palabras.' } } })

/** A real mail server that has a message before it says so, for as long as `mayAnswer` takes. */
let mayAnswer: (message: string) => Promise<unknown>
const received: string[] = []
const server = new SMTPServer({
  authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'],
  onData: (stream, _session, done) => { void take(stream, done) },
})
async function take(stream: Parameters<typeof textOf>[0], done: () => void): Promise<void> {
  const message = await textOf(stream)
  received.push(message)
  await mayAnswer(message)
  done()
}
const idsReceived = () => received.map((message) => /Message-ID: (\S+)/i.exec(message)?.[1])

let senders: Sender[] = []
/** As one process has it, with connections of its own. */
function startOne(leaseMs?: number): void {
  const mail = openSmtp({ smtpUrl: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, from: 'hola@molino.example' }, 'molino.example')
  senders.push(startSender({ ...senderOf(t, { mail }), clock: systemClock, ...(leaseMs !== undefined && { leaseMs }) }))
}
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
})
beforeEach(() => { received.splice(0) })
afterEach(async () => {
  await Promise.all(senders.map((sender) => sender.stop()))
  senders = []
})
afterAll(async () => {
  await new Promise<void>((resolve) => { server.close(() => resolve()) })
  await t.drop()
})

const asSystem = <T>(work: (ctx: Context) => Promise<T>) => inTransaction(t.orm.em, (em) => work({ ...t.context(systemActor(t.programme.id)), em }))
let next = 0
const letters = (count: number) => asSystem(async (ctx) => {
  for (let one = 0; one < count; one += 1) await sendNotice(ctx, { personId: rosa.personId, kind: 'slow-notice', occurrence: String(next += 1), params: {} })
})
const queued = async () => (await t.orm.em.fork().execute<{ n: number }[]>("select count(*)::int as n from delivery where state = 'queued'"))[0]?.n
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!await isSo()) await pause(50)
}

test('a mail server that takes longer than a lease gets every letter once, from whichever of two processes', async () => {
  // A lease of three seconds stands for the shipped one: the server takes two of them.
  const leaseMs = 3_000
  mayAnswer = () => pause(2 * leaseMs)
  await letters(2)
  startOne(leaseMs)
  startOne(leaseMs)
  await until(async () => await queued() === 0)
  expect(idsReceived()).toHaveLength(2)
  expect(new Set(idsReceived()).size).toBe(2)
})

test('who waits for a code is behind no letter: it arrives while the server has not answered one of two hundred', async () => {
  const codeCame = Promise.withResolvers<void>()
  mayAnswer = (message) => {
    if (message.includes('481516')) codeCame.resolve()
    return codeCame.promise
  }
  await letters(200)
  startOne()
  await until(() => received.length === 2)
  await asSystem((ctx) => sendCode(ctx, { personId: rosa.personId, to: rosa.email, channel: 'mail', purpose: 'enter', code: '481516' }, t.config.secrets.fieldEncryptionKey))
  await codeCame.promise
  expect(received).toHaveLength(3)
  await until(async () => await queued() === 0)
})
