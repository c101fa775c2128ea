import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { SignedIn } from '#test/support/app.ts'
import { completeApplication, createLendingApp, filledDraft, invite, lettersTo, submit, type LendingApp } from '#test/services/support/asking.ts'
import { caseOf, incidentsOf, strikeDue } from '#test/services/support/deciding.ts'
import { photo, sent } from '#test/services/support/sending.ts'

let at: LendingApp
let officer: SignedIn
let colleague: SignedIn
beforeAll(async () => {
  at = await createLendingApp()
  officer = await at.asOfficer()
  colleague = await at.asOfficer()
})
afterAll(() => at.drop())
afterEach(() => at.clock.set('2026-11-22T19:00:00Z'))

const nineOn = (date: string) => `${date}T16:00:00Z`

/** An application received on 22 November, for which her officer asked for papers the same day. */
async function asked(...kinds: string[]): Promise<{ rosa: SignedIn; id: string; items: string[] }> {
  const rosa = await at.signUp()
  const { id } = await completeApplication(at, rosa)
  const items = kinds.map((kind) => ({ id: randomUUID(), kind, dueOn: '2026-12-01' }))
  await (await at.signIn(officer.email)).post(`/api/applications/${id}/missing-items`, { items })
  return { rosa, id, items: items.map((item) => item.id) }
}

let shade = 0
async function sendOn(date: string, person: SignedIn, id: string, itemId: string | undefined): Promise<string> {
  at.clock.set(nineOn(date))
  shade += 1
  return sent(await at.signIn(person.email), id, await photo(`#0000${String(10 + shade)}`), itemId === undefined ? {} : { itemId })
}

async function reviewOn(date: string, documentId: string, body: object = { outcome: 'accepted' }): Promise<{ status: string }> {
  at.clock.set(nineOn(date))
  return (await (await at.signIn(officer.email)).post(`/api/uploaded-documents/${documentId}/review`, body)).json()
}

const strikeOn = async (date: string, id: string, time = '16:00:00Z') => {
  at.clock.set(`${date}T${time}`)
  return (await strikeDue(at, id)).struck
}
const back = { outcome: 'rejected', reason: 'blurry' }
const seen = async (person: SignedIn, id: string) => (await (await at.signIn(person.email)).get(`/api/applications/${id}`)).json<{ status: string; completedOn: string | null; answerBy: string | null; respondBy: string | null }>()
const kindsTo = async (person: SignedIn) => (await lettersTo(await at.signIn(person.email))).map(({ kind }) => kind)

describe('the thirty days for an answer begin when her last paper came, not when an officer looked (12 CFR 1002.2(f), 1002.9(a)(1)(i))', () => {
  test('her portal, her letter and every clock count from that day', async () => {
    const { rosa, id, items } = await asked('identity', 'price-quote')
    const first = await sendOn('2026-11-25', rosa, id, items[0])
    const last = await sendOn('2026-11-27', rosa, id, items[1])
    await reviewOn('2026-12-05', last)
    expect(await reviewOn('2026-12-06', first)).toMatchObject({ status: 'complete' })
    expect(await seen(rosa, id)).toMatchObject({ completedOn: '2026-11-27', answerBy: '2026-12-27' })
    expect((await lettersTo(await at.signIn(rosa.email)))[0]?.body.es).toContain('respuesta a más tardar el 27 de diciembre de 2026')
    expect((await caseOf(at, id)).clocks.map(({ kind, at: when }) => [kind, when])).toEqual([
      ['escalation-15', '2026-12-12T16:00:00.000Z'], ['escalation-25', '2026-12-22T16:00:00.000Z'], ['escalation-28', '2026-12-25T16:00:00.000Z'],
      ['breach-30', '2026-12-28T06:59:00.000Z'],
    ])
  })

  test('a paper that was sent back did not complete it; the one in its place did', async () => {
    const { rosa, id, items } = await asked('identity')
    await reviewOn('2026-11-26', await sendOn('2026-11-24', rosa, id, items[0]), back)
    await reviewOn('2026-12-09', await sendOn('2026-11-30', rosa, id, items[0]))
    expect(await seen(rosa, id)).toMatchObject({ status: 'complete', completedOn: '2026-11-30' })
  })

  test('settled by hand with what she had sent, it was complete when she sent it; without a paper, on that day', async () => {
    const [one, other] = [await asked('identity'), await asked('references')]
    await sendOn('2026-11-26', one.rosa, one.id, one.items[0])
    at.clock.set(nineOn('2026-12-03'))
    const today = await at.signIn(officer.email)
    for (const { id, items } of [one, other]) await today.post(`/api/applications/${id}/missing-items/${items[0] ?? ''}/resolution`)
    expect(await seen(one.rosa, one.id)).toMatchObject({ completedOn: '2026-11-26' })
    expect(await seen(other.rosa, other.id)).toMatchObject({ completedOn: '2026-12-03' })
  })

  test('taking out who never joined completes what she asks for on that day, not before', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    const { partyId } = await invite(rosa, draft.id)
    await submit(rosa, draft)
    at.clock.set(nineOn('2026-11-28'))
    await (await at.signIn(rosa.email)).delete(`/api/applications/${draft.id}/parties/${partyId}`)
    expect(await seen(rosa, draft.id)).toMatchObject({ status: 'complete', completedOn: '2026-11-28' })
  })
})

describe('papers that came and wait for our look', () => {
  test('are not asked of her again: no reminder, no notice; officers are told week after week, and the thirtieth day is a breach', async () => {
    const { rosa, id, items } = await asked('identity')
    const documentId = await sendOn('2026-11-24', rosa, id, items[0])
    expect(await strikeOn('2026-12-01', id)).toEqual(['papers-unseen 2026-11-24-week-1'])
    expect(await strikeOn('2026-12-12', id)).toEqual(['papers-unseen 2026-11-24-week-2', 'papers-unseen 2026-11-24-notice'])
    expect(await kindsTo(officer)).toEqual(expect.arrayContaining(['papers-unseen', 'documents-came']))
    expect(await kindsTo(colleague)).toContain('papers-unseen')
    expect((await kindsTo(rosa)).filter((kind) => kind !== 'missing-items' && !kind.startsWith('application-received'))).toEqual([])
    expect((await strikeOn('2026-12-25', id, '06:59:00Z')).at(-1)).toBe('breach-30 unseen-2026-11-24')
    expect(await incidentsOf(at, id)).toEqual([{ kind: 'decision-overdue', detail: { completedOn: '2026-11-24', answerBy: '2026-12-24', foundOn: '2026-12-24' } }])
    // Looked at on day 35: what was a breach stays one, and her letter promises no date that has passed.
    await reviewOn('2026-12-29', documentId)
    expect((await strikeDue(at, id)).struck).toEqual(['escalation-15 2', 'escalation-25 2', 'escalation-28 2'])
    expect(await incidentsOf(at, id)).toHaveLength(1)
    expect((await lettersTo(await at.signIn(rosa.email)))[0]?.body).toMatchObject({ es: expect.stringContaining('Nos tardamos en ver sus papeles'), en: expect.not.stringContaining('December 24') })
  })

  test('and are sent back after day 20 are asked for by the notice of incompleteness at once', async () => {
    const { rosa, id, items } = await asked('identity')
    const documentId = await sendOn('2026-11-24', rosa, id, items[0])
    await strikeOn('2026-12-12', id)
    await reviewOn('2026-12-14', documentId, back)
    expect((await strikeDue(at, id)).struck.at(-1)).toBe('incompleteness-notice')
    expect(await seen(rosa, id)).toMatchObject({ status: 'incomplete', respondBy: '2026-12-29' })
  })

  test('are left out of the notice that asks for the rest', async () => {
    const { rosa, id, items } = await asked('identity', 'price-quote')
    await sendOn('2026-11-24', rosa, id, items[0])
    await strikeOn('2026-12-12', id)
    const [letter] = await lettersTo(await at.signIn(rosa.email))
    expect(letter?.kind).toBe('incompleteness-notice')
    expect(letter?.body.es).toContain('Cotización')
    expect(letter?.body.es).not.toContain('Identificación')
  })

  test('on the last day keep her file open; once they are looked at she gets a new notice of what else is missing, and never is a case without a clock', async () => {
    const { rosa, id, items } = await asked('identity', 'price-quote')
    const documentId = await sendOn('2026-11-24', rosa, id, items[0])
    await strikeOn('2026-12-12', id)
    expect(await strikeOn('2026-12-28', id)).toContain('close-incomplete')
    expect(await caseOf(at, id)).toMatchObject({ status: 'incomplete', clocks: [{ kind: 'papers-unseen' }] })
    expect((await incidentsOf(at, id)).map(({ kind }) => kind)).toEqual(['papers-not-looked-at'])
    await reviewOn('2027-01-04', documentId)
    expect((await strikeDue(at, id)).struck).toEqual(['incompleteness-notice 2'])
    expect(await seen(rosa, id)).toMatchObject({ status: 'incomplete', respondBy: '2027-01-19' })
    expect(await strikeOn('2027-01-20', id)).toEqual(['close-incomplete 2'])
    expect(await caseOf(at, id)).toMatchObject({ status: 'closed', clocks: [] })
  })

  test('for a file that nobody holds are told to every officer who is no party of it', async () => {
    const rosa = await at.signUp()
    const { id } = await completeApplication(at, rosa)
    await sendOn('2026-11-23', rosa, id, undefined)
    for (const one of [officer, colleague]) {
      const letters = await lettersTo(await at.signIn(one.email))
      expect(letters[0]).toMatchObject({ kind: 'documents-came' })
    }
  })
})
