import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { answers, createLendingApp, filledDraft, lettersTo, startDraft, submit, toldWorkflow, type LendingApp } from '#test/services/support/asking.ts'

let at: LendingApp
beforeAll(async () => { at = await createLendingApp() })
afterAll(() => at.drop())

describe('a draft', () => {
  test('is kept as typed, garbage and all, and comes back the same', async () => {
    const rosa = await at.signUp()
    const { id, version } = await startDraft(rosa)
    const typed = { businessName: '  ¿?\n🌽', amountCents: 'unos 9,500', installments: null, extra: 'paso 3', budget: { moneyIn: [{ code: 'x', amountCents: 'mucho' }] } }
    const saved = await rosa.put(`/api/applications/${id}/answers`, { version, answers: typed })
    expect(saved.statusCode).toBe(200)
    expect((await rosa.get(`/api/applications/${id}`)).json()).toMatchObject({ status: 'draft', version: version + 1, answers: typed, asked: null })
  })

  test('survives what a database cannot keep: a NUL and half an emoji', async () => {
    const rosa = await at.signUp()
    const { id, version } = await startDraft(rosa)
    const saved = await rosa.put(`/api/applications/${id}/answers`, { version, answers: { story: 'antes\0después \ud83c' } })
    expect(saved.statusCode).toBe(200)
    expect((await rosa.get(`/api/applications/${id}`)).json()).toMatchObject({ answers: { story: 'antesdespués \ufffd' } })
  })

  test('far larger than an honest one is refused, and the one before is kept', async () => {
    const rosa = await at.signUp()
    const { id, version } = await filledDraft(at, rosa)
    const refused = await rosa.put(`/api/applications/${id}/answers`, { version, answers: Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`f${n}`, 'x'.repeat(7900)])) })
    expect(refused.statusCode).toBe(400)
    expect(refused.json()).toMatchObject({ code: 'invalid-request', errors: [{ path: 'answers', code: 'too-long' }] })
    expect((await rosa.get(`/api/applications/${id}`)).json()).toMatchObject({ version, answers: { businessName: 'Raíz Verde' } })
  })

  test('changed in another tab is not overwritten: the one behind is told the version there is', async () => {
    const rosa = await at.signUp()
    const { id, version } = await filledDraft(at, rosa)
    const behind = await rosa.put(`/api/applications/${id}/answers`, { version: version - 1, answers: {} })
    expect(behind.statusCode).toBe(409)
    expect(behind.json()).toMatchObject({ code: 'stale-version', params: { version } })
  })

  test('is the one she has: starting again, on another phone, finds it', async () => {
    const rosa = await at.signUp()
    const first = await startDraft(rosa)
    expect(await startDraft(rosa)).toMatchObject({ id: first.id })
    expect((await rosa.get('/api/applications')).json<{ applications: object[] }>().applications).toHaveLength(1)
  })

  test('started twice at once is still one', async () => {
    const rosa = await at.signUp()
    const both = await Promise.all([startDraft(rosa), startDraft(rosa)])
    expect(both[0].id).toBe(both[1].id)
  })

  test('has a number to say on the telephone from the start, and no two are alike', async () => {
    const numbers = await Promise.all([1, 2, 3].map(async () => {
      const { reference } = (await (await at.signUp()).post('/api/applications', { id: randomUUID() })).json<{ reference: string }>()
      return reference
    }))
    for (const reference of numbers) expect(reference).toMatch(/^A-2611-\d{4}$/)
    expect(new Set(numbers).size).toBe(3)
  })
})

describe('submitting', () => {
  test('receives it on the date of the office, tells her, and starts its workflow with its clocks', async () => {
    const rosa = await at.signUp()
    const submitted = await submit(rosa, await filledDraft(at, rosa))
    expect(submitted).toMatchObject({
      status: 'complete', receivedOn: '2026-11-22', completedOn: '2026-11-22', answerBy: '2026-12-22',
      asked: { businessName: 'Raíz Verde', amountCents: 400_000, installments: 24 }, missing: [],
    })
    const [letter] = await lettersTo(rosa)
    expect(letter).toMatchObject({ kind: 'application-received', subject: { es: `Recibimos su solicitud ${submitted.reference}` } })
    expect(letter?.body.es).toContain('22 de diciembre de 2026')
    expect(letter?.body.en).toContain('December 22, 2026')
    const told = await toldWorkflow(at, submitted.id)
    expect(told).toEqual([{
      version: submitted.version,
      payload: {
        version: submitted.version, status: 'complete', clocks: [
          { kind: 'escalation-15', occurrence: '', at: '2026-12-07T16:00:00.000Z' },
          { kind: 'escalation-25', occurrence: '', at: '2026-12-17T16:00:00.000Z' },
          { kind: 'escalation-28', occurrence: '', at: '2026-12-20T16:00:00.000Z' },
          { kind: 'breach-30', occurrence: '', at: '2026-12-23T06:59:00.000Z' },
        ],
      },
    }])
  })

  test('tells everything that is wrong at once, and keeps the draft', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa, { businessName: '', amountCents: '2000000', installments: 13, entrepreneurType: 'astronaut' })
    const refused = await rosa.post(`/api/applications/${draft.id}/submission`, { version: draft.version })
    expect(refused.statusCode).toBe(422)
    expect(refused.json()).toMatchObject({
      code: 'invalid-request',
      errors: [
        { path: 'answers.entrepreneurType', code: 'not-allowed' },
        { path: 'answers.businessName', code: 'required' },
        { path: 'answers.amountCents', code: 'too-big', params: { maximum: 1_000_000 } },
        { path: 'answers.installments', code: 'not-allowed' },
      ],
    })
    expect((await rosa.get(`/api/applications/${draft.id}`)).json()).toMatchObject({ status: 'draft', version: draft.version })
  })

  test('twice, by a double tap with two keys, is one application, one notice and one workflow', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    const both = await Promise.all([submit(rosa, draft), submit(rosa, draft)])
    expect(both[0].version).toBe(both[1].version)
    expect(await toldWorkflow(at, draft.id)).toHaveLength(1)
    expect((await lettersTo(rosa)).filter(({ kind }) => kind === 'application-received')).toHaveLength(1)
  })

  test('what was submitted is not changed by saving answers any more', async () => {
    const rosa = await at.signUp()
    const { id, version } = await submit(rosa, await filledDraft(at, rosa))
    const late = await rosa.put(`/api/applications/${id}/answers`, { version, answers: answers(at, { amountCents: 1_000_000 }) })
    expect(late.statusCode).toBe(409)
    expect(late.json()).toMatchObject({ code: 'application-not-open', params: { status: 'complete' } })
  })
})

describe('withdrawing', () => {
  test('ends an undecided application and its workflow, and tells her', async () => {
    const rosa = await at.signUp()
    const { id } = await submit(rosa, await filledDraft(at, rosa))
    const withdrawn = await rosa.post(`/api/applications/${id}/withdrawal`)
    expect(withdrawn.json()).toMatchObject({ status: 'withdrawn', mayDo: [] })
    expect((await toldWorkflow(at, id)).at(-1)?.payload).toMatchObject({ status: 'withdrawn', clocks: [] })
    expect((await lettersTo(rosa))[0]?.kind).toBe('application-withdrawn')
    expect((await rosa.post(`/api/applications/${id}/withdrawal`)).statusCode).toBe(200)
  })

  test('a draft is given up without a word, and she can start another', async () => {
    const rosa = await at.signUp()
    const { id } = await startDraft(rosa)
    await rosa.post(`/api/applications/${id}/withdrawal`)
    expect(await toldWorkflow(at, id)).toEqual([])
    expect((await startDraft(rosa)).id).not.toBe(id)
  })
})

test('nobody else sees, changes, submits or withdraws it, nor learns that it is there', async () => {
  const rosa = await at.signUp()
  const { id, version } = await filledDraft(at, rosa)
  for (const other of [await at.signUp(), await at.asOfficer(), await at.asAuditor()]) {
    const tries = await Promise.all([
      other.get(`/api/applications/${id}`),
      other.put(`/api/applications/${id}/answers`, { version, answers: {} }),
      other.post(`/api/applications/${id}/submission`, { version }),
      other.post(`/api/applications/${id}/withdrawal`),
      other.post(`/api/applications/${id}/parties`, { id: randomUUID(), role: 'co-borrower', invitedName: 'Yo' }),
    ])
    expect(tries.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404])
  }
  expect((await rosa.get(`/api/applications/${id}`)).json()).toMatchObject({ status: 'draft', version })
})
