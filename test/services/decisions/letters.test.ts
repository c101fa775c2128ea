import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { phoneText } from '#domain/contact/phone-text.ts'
import { lettersAgain } from '#platform/notify/letters.ts'
import { sendAllDue } from '#platform/notify/sender.ts'
import type { SignedIn } from '#test/support/app.ts'
import { readPdf } from '#test/support/read-pdf.ts'
import { completeApplication, createLendingApp, lender, lettersTo, type LendingApp } from '#test/services/support/asking.ts'
import { approve, counter, decline, strikeDue } from '#test/services/support/deciding.ts'
import { KeptMessages, senderOf } from '#test/services/platform/support/sending.ts'

let at: LendingApp
let officer: SignedIn
beforeAll(async () => {
  at = await createLendingApp()
  officer = await at.asOfficer()
})
afterAll(() => at.drop())

interface Way { deliveryId: string; channel: string; state: string; at: string | null }
interface FileLetter { noticeId: string; kind: string; to: string; sha256: string; textVersion: string; ways: Way[] }

const lettersOf = async (applicationId: string) => (await officer.get(`/api/applications/${applicationId}/file`)).json<{ letters: FileLetter[] }>().letters
const noSpace = (text: string) => text.replaceAll(/\s+/g, '')

/** One application of a new person for each letter there is. */
const ways = {
  approval: async (rosa: SignedIn) => {
    const open = await completeApplication(at, rosa)
    await approve(officer, open)
    return open.id
  },
  counteroffer: async (rosa: SignedIn) => {
    const open = await completeApplication(at, rosa)
    await counter(officer, open, at.productVersionId)
    return open.id
  },
  'adverse-action': async (rosa: SignedIn) => {
    const open = await completeApplication(at, rosa)
    await decline(officer, open)
    return open.id
  },
  'incompleteness-notice': async (rosa: SignedIn) => {
    const now = at.clock.now()
    const { id } = await completeApplication(at, rosa)
    await officer.post(`/api/applications/${id}/missing-items`, { items: [{ id: randomUUID(), kind: 'bank-statements', note: 'Los de los últimos dos meses', dueOn: '2026-12-07' }] })
    at.clock.advance({ days: 25 })
    await strikeDue(at, id)
    at.clock.set(now.toISOString())
    return id
  },
} as const

describe.each(Object.entries(ways))('%s', (kind, make) => {
  let rosa: SignedIn
  let applicationId: string
  let letter: FileLetter | undefined
  let bytes: Buffer
  beforeAll(async () => {
    rosa = await at.signUp()
    applicationId = await make(rosa)
    letter = (await lettersOf(applicationId)).find((one) => one.kind === kind)
    bytes = (await rosa.get(`/api/notices/${letter?.noticeId}/letter`)).rawPayload
  })

  test('is a letter on paper whose every word is the notice’s, in both languages, tagged, by the lender', async () => {
    const notice = (await lettersTo(rosa)).find((one) => one.kind === kind)
    const { text, tagged, elements } = await readPdf(bytes)
    expect(tagged).toBe(true)
    for (const language of ['en', 'es'] as const) {
      const words = notice?.body[language].split('\n').filter((line) => line !== '' && ![lender.name, lender.address, phoneText(lender.phone)].includes(line)) ?? []
      const [sender = '', ...rest] = words
      for (const line of kind === 'approval' ? words : rest) expect(noSpace(text)).toContain(noSpace(line))
      expect(sender).not.toBe('')
      expect(noSpace(text)).toContain(noSpace(notice?.subject[language] ?? '?'))
      expect(elements.some(({ lang }) => lang === language)).toBe(true)
    }
    for (const part of [lender.address, phoneText(lender.phone), letter?.textVersion ?? '?', 'Talked over in Spanish · Tratado en español', `For ${letter?.to}`]) expect(text).toContain(part)
  })

  test('is kept with the hash of its bytes, which she and an officer get alike, and nobody else', async () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(letter?.sha256)
    expect((await officer.get(`/api/notices/${letter?.noticeId}/letter`)).rawPayload.equals(bytes)).toBe(true)
    expect((await (await at.signUp()).get(`/api/notices/${letter?.noticeId}/letter`)).statusCode).toBe(404)
    expect((await (await at.asFinance()).get(`/api/notices/${letter?.noticeId}/letter`)).statusCode).toBe(404)
  })

  test('goes with her mail', async () => {
    const out = new KeptMessages()
    // The notice of incompleteness is of a later day.
    await sendAllDue({ ...senderOf(at, out.ports), clock: { now: () => new Date('2027-01-02T17:00:00Z') } })
    const mail = out.mails.find(({ attachment }) => attachment?.content.equals(bytes))
    expect(mail).toMatchObject({ to: rosa.email, attachment: { fileName: expect.stringMatching(/^A-\d{4}-\d{4}-[a-z-]+\.pdf$/) } })
    expect((await lettersOf(applicationId)).find((one) => one.kind === kind)?.ways).toMatchObject([{ channel: 'screen', at: null }, { channel: 'mail', state: 'sent' }])
  })
})

test('every letter is made again from its facts to the byte', async () => {
  const outcomes: string[] = []
  for await (const { outcome } of lettersAgain(at.orm.em.fork())) outcomes.push(outcome)
  expect(outcomes.length).toBeGreaterThanOrEqual(4)
  expect(new Set(outcomes)).toEqual(new Set(['same']))
})

describe('a letter that mail does not bring', () => {
  test('is queued to be posted, people hear of it, and an officer marks it as posted, once', async () => {
    const rosa = await at.signUp()
    const open = await completeApplication(at, rosa)
    await decline(officer, open)
    const out = new KeptMessages()
    out.answer = () => ({ sent: false, error: 'smtp-550', again: false })
    await sendAllDue(senderOf(at, out.ports))
    const [letter] = await lettersOf(open.id)
    expect(letter?.ways).toMatchObject([{ channel: 'screen' }, { channel: 'mail', state: 'failed' }, { channel: 'paper', state: 'queued' }])
    const { incidents } = (await officer.get('/api/incidents')).json<{ incidents: { kind: string; subjectId: string }[] }>()
    const [, mail, paper] = letter?.ways ?? []
    expect(incidents).toContainEqual(expect.objectContaining({ kind: 'letter-to-post', subjectId: mail?.deliveryId }))
    expect((await officer.post(`/api/deliveries/${paper?.deliveryId}/posting`, {})).json()).toMatchObject({ state: 'sent' })
    expect((await officer.post(`/api/deliveries/${paper?.deliveryId}/posting`, {})).statusCode).toBe(409)
    expect((await officer.post(`/api/deliveries/${mail?.deliveryId}/posting`, {})).statusCode).toBe(404)
    expect((await lettersOf(open.id))[0]?.ways.at(-1)).toMatchObject({ channel: 'paper', state: 'sent', at: at.clock.now().toISOString() })
  })

  test('for whoever has no mail is paper from the start', async () => {
    const rosa = await at.signUp()
    const open = await completeApplication(at, rosa)
    await at.orm.em.fork().execute(`update person set email = null, phone = '+15055550199' where id = ?`, [rosa.personId])
    await decline(officer, open)
    expect((await lettersOf(open.id))[0]?.ways).toMatchObject([{ channel: 'screen' }, { channel: 'paper', state: 'queued' }])
  })

  test('waits on the list of letters to post until somebody says that it is in the mail', async () => {
    const rosa = await at.signUp()
    const open = await completeApplication(at, rosa)
    await at.orm.em.fork().execute(`update person set email = null, phone = '+15055550198' where id = ?`, [rosa.personId])
    await decline(officer, open)
    const waiting = async () => (await officer.get('/api/letters-to-post')).json<{ letters: { deliveryId: string; applicationId: string; to: string; since: string }[] }>().letters
    const mine = (await waiting()).find(({ applicationId }) => applicationId === open.id)
    expect(mine).toMatchObject({ to: expect.stringContaining('Rosa') as unknown })
    expect((await officer.post(`/api/deliveries/${mine?.deliveryId}/posting`, {})).statusCode).toBe(200)
    expect((await waiting()).some(({ applicationId }) => applicationId === open.id)).toBe(false)
  })

  test('goes on paper where nobody set up a mail server, and people hear of it', async () => {
    const rosa = await at.signUp()
    const open = await completeApplication(at, rosa)
    await decline(officer, open)
    await sendAllDue({ ...senderOf(at, {}), settings: { ...senderOf(at, {}).settings, demo: false } })
    const [letter] = await lettersOf(open.id)
    expect(letter?.ways).toMatchObject([{ channel: 'screen' }, { channel: 'mail', state: 'held' }, { channel: 'paper', state: 'queued' }])
    const { incidents } = (await officer.get('/api/incidents')).json<{ incidents: { kind: string; subjectId: string }[] }>()
    expect(incidents).toContainEqual(expect.objectContaining({ kind: 'letter-to-post', subjectId: letter?.ways[1]?.deliveryId }))
  })
})
