import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { SMTPServer } from 'smtp-server'
import { openTextProvider } from '#platform/notify/http-text.ts'
import { openPorts } from '#platform/notify/ports.ts'
import { openSmtp } from '#platform/notify/smtp-mail.ts'
import { testConfig } from '#test/support/config.ts'

const mail = { id: '01a20377-ad26-7773-b47e-936c05353917', to: 'rosa@example.org', locale: 'es' as const, subject: 'Su préstamo está aprobado: $400', text: 'Señora Muñoz:\n\n1 < 2 & "sí"\nhttps://molino.example/papers' }

describe('mail, to a real server', () => {
  let refuse: { at: 'recipient' | 'data'; code: number } | null = null
  const received: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) => (username === 'molino' && password === 'right' ? done(null, { user: 'molino' }) : done(Object.assign(new Error('no'), { responseCode: 535 }))),
    onRcptTo: ({ address }, _session, done) => done(refuse?.at === 'recipient' ? Object.assign(new Error(`no mailbox ${address}`), { responseCode: refuse.code }) : null),
    onData: (stream, _session, done) => { void take(stream, done) },
  })
  async function take(stream: Parameters<typeof textOf>[0], done: (error?: Error | null) => void): Promise<void> {
    received.push(await textOf(stream))
    done(refuse?.at === 'data' ? Object.assign(new Error('later'), { responseCode: refuse.code }) : null)
  }
  const address = () => (server.server.address() as AddressInfo).port
  const sender = (user = 'molino:right') => openSmtp({ smtpUrl: `smtp://${user}@127.0.0.1:${address()}`, from: 'Molino <hola@molino.example>' }, 'molino.example')
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
  })
  beforeEach(() => {
    refuse = null
    received.splice(0)
  })
  afterAll(() => new Promise<void>((resolve) => { server.close(() => resolve()) }))

  test('is plain text and simple HTML in her language, with a Message-ID that a repeat has again', async () => {
    const port = sender()
    expect(await port.send(mail)).toEqual({ sent: true, providerId: `<${mail.id}@molino.example>` })
    await port.send({ ...mail, attachment: { fileName: 'A-2611-0001-approval.pdf', content: Buffer.from('%PDF-1.7') } })
    port.close()
    const [first = '', second = ''] = received
    for (const part of ['From: Molino <hola@molino.example>', 'To: rosa@example.org', `Message-ID: <${mail.id}@molino.example>`, 'Content-Language: es', 'Auto-Submitted: auto-generated', 'Content-Type: text/plain', 'Content-Type: text/html', '<html lang=3D"es">']) expect(first).toContain(part)
    expect(first).toContain('1 &lt; 2 &amp; &quot;s=C3=AD&quot;')
    expect(second).toContain(`Message-ID: <${mail.id}@molino.example>`)
    expect(second).toContain('filename=A-2611-0001-approval.pdf')
  })

  test('that the server refuses for good is not tried again, and its words, which hold the address, are not kept', async () => {
    refuse = { at: 'recipient', code: 550 }
    const port = sender()
    expect(await port.send(mail)).toEqual({ sent: false, error: 'smtp-550', again: false })
    port.close()
  })

  test.each([['a full mailbox', { at: 'recipient', code: 452 }, 'smtp-452'], ['a busy server', { at: 'data', code: 451 }, 'smtp-451']] as const)('that meets %s is tried again', async (_what, how, error) => {
    refuse = how
    const port = sender()
    expect(await port.send(mail)).toEqual({ sent: false, error, again: true })
    port.close()
  })

  test('with a wrong password of ours, or to no server at all, is tried again', async () => {
    const wrong = sender('molino:wrong')
    expect(await wrong.send(mail)).toEqual({ sent: false, error: 'smtp-535', again: true })
    wrong.close()
    const nowhere = openSmtp({ smtpUrl: 'smtp://127.0.0.1:9', from: 'hola@molino.example' }, 'molino.example')
    expect(await nowhere.send(mail)).toMatchObject({ sent: false, again: true })
    nowhere.close()
  })

  test('goes to one address, whatever that holds', async () => {
    const port = sender()
    await port.send({ ...mail, to: 'rosa@example.org, otra@example.org' })
    port.close()
    expect(received.join('')).not.toContain('otra@example.org>')
  })
})

describe('a text, to a real HTTP server', () => {
  let answer: (request: IncomingMessage, response: ServerResponse) => void
  const received: { headers: IncomingMessage['headers']; form: URLSearchParams }[] = []
  let server: Server
  let url = ''
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    received.push({ headers: request.headers, form: new URLSearchParams(await textOf(request)) })
    answer(request, response)
  }
  beforeAll(async () => {
    server = createServer((request, response) => { void take(request, response) }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    url = `127.0.0.1:${(server.address() as AddressInfo).port}/Messages.json`
  })
  beforeEach(() => {
    received.splice(0)
    answer = (_request, response) => { response.writeHead(201, { 'content-type': 'application/json' }).end('{"sid":"SM1","status":"queued"}') }
  })
  afterAll(() => new Promise<void>((resolve) => { server.close(() => resolve()) }))

  const settings = { token: 'secret', from: '+15055550100', statusUrl: 'https://molino.example/api/text-provider/status' }
  const message = { id: mail.id, to: '+15055550117', text: 'Molino: hoy le toca pagar $49.31.' }

  test('is a form with a key by which a repeat is known, and the provider’s id is kept', async () => {
    expect(await openTextProvider({ ...settings, providerUrl: `http://AC1@${url}` }).send(message)).toEqual({ sent: true, providerId: 'SM1' })
    const [{ headers, form } = { headers: {}, form: new URLSearchParams() }] = received
    expect(Object.fromEntries(form)).toEqual({ From: '+15055550100', To: '+15055550117', Body: 'Molino: hoy le toca pagar $49.31.', StatusCallback: settings.statusUrl })
    expect(headers).toMatchObject({ 'idempotency-key': mail.id, authorization: `Basic ${Buffer.from('AC1:secret').toString('base64')}` })
  })

  test('signs in by the token alone where the address names no account', async () => {
    await openTextProvider({ ...settings, providerUrl: `http://${url}` }).send(message)
    expect(received[0]?.headers.authorization).toBe('Bearer secret')
  })

  test.each([[400, false], [422, false], [401, true], [429, true], [500, true], [503, true]])('answered %i is tried again: %s', async (status, again) => {
    answer = (_request, response) => { response.writeHead(status).end(`{"message":"bad number ${message.to}"}`) }
    expect(await openTextProvider({ ...settings, providerUrl: `http://${url}` }).send(message)).toEqual({ sent: false, error: `text-${status}`, again })
  })

  test('to a provider that hangs up is tried again', async () => {
    answer = (request) => { request.socket.destroy() }
    expect(await openTextProvider({ ...settings, providerUrl: `http://${url}` }).send(message)).toEqual({ sent: false, error: 'text-unreachable', again: true })
  })
})

const config = (more: Record<string, string>) => testConfig('postgres://molino_app@127.0.0.1/molino', more)

describe('ways out', () => {
  const set = { SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: 'hola@molino.example', TEXT_PROVIDER_URL: 'https://text.example/messages', TEXT_PROVIDER_TOKEN: 't', TEXT_FROM: '+15055550100' }

  test('are those that are set', () => {
    expect(Object.keys(openPorts(config({})))).toEqual([])
    const ports = openPorts(config(set))
    expect(Object.keys(ports)).toEqual(['mail', 'text'])
    ports.mail?.close()
  })

  test('are none on a demo, whatever is set: its people are made up', () => {
    expect(openPorts(config({ ...set, DEMO: 'true' }))).toEqual({})
  })

  test('need all that belongs to them', () => {
    expect(() => config({ SMTP_URL: set.SMTP_URL })).toThrow('MAIL_FROM')
    expect(() => config({ TEXT_PROVIDER_URL: set.TEXT_PROVIDER_URL })).toThrow(/TEXT_PROVIDER_TOKEN[\s\S]*TEXT_FROM/)
  })
})
