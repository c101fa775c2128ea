import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { shownSteps } from '#domain/application/interview.ts'
import { answers, createLendingApp, lettersTo, startDraft, type LendingApp } from '#test/services/support/asking.ts'
import { begin as beginUpload, endUpload, photo, sendPiece, sent as sentPaper } from '#test/services/support/sending.ts'
import type { SignedIn } from '#test/support/app.ts'
import { sentCode } from '#test/support/codes.ts'

let at: LendingApp
beforeAll(async () => { at = await createLendingApp() })
afterAll(() => at.drop())

const sections = shownSteps({}, { helped: true }).filter((name) => name !== 'review')
let phones = 0
const newPhone = () => `505-555-${String(2000 + (phones += 1))}`

interface Draft { id: string; version: number; help: { assistanceId: string; iHelp: boolean; confirmedVersion: number | null } | null; mayDo: string[] }

async function consentTo(coach: SignedIn): Promise<string> {
  return (await coach.get('/api/help')).json<{ consent: { version: string } }>().consent.version
}

interface Wanted { id?: string; phone?: string; email?: string; givenNames?: string; familyNames?: string; typedName?: string; code?: { codeId: string; code: string } }

/** Begins to help somebody as `coach` does it on her tablet. */
async function begin(coach: SignedIn, { id = randomUUID(), typedName = 'Aída Luna Peña', ...more }: Wanted = {}) {
  const who = more.phone ?? more.email ? more : { ...more, phone: newPhone() }
  return coach.post('/api/help', {
    id, applicationId: randomUUID(), givenNames: 'Aída', familyNames: 'Luna Peña', locale: 'es', ...who,
    consent: { textVersion: await consentTo(coach), typedName },
  })
}

/** The code that her telephone shows her. */
async function codeFor(coach: SignedIn, who: object): Promise<{ codeId: string; code: string }> {
  const sent = await coach.post('/api/help/codes', who)
  expect(sent.statusCode).toBe(202)
  return sentCode(at.orm.em.fork(), at.config.secrets.cookie, sent.json<{ codeId: string }>().codeId)
}

const fill = (by: SignedIn, { id, version }: { id: string; version: number }, more: object = {}) => by.put(`/api/applications/${id}/answers`, { version, answers: answers(at, more) })

const papers = (by: SignedIn, id: string) => by.get(`/api/applications/${id}/documents`)

describe('photos of her papers, on the device of who helps', () => {

  test('are hers, sent by who helps, and seen there while the help lasts and not later', async () => {
    const coach = await at.as('coach')
    const { id } = (await begin(coach)).json<Draft>()
    const documentId = await sentPaper(coach, id, await photo())
    expect((await papers(coach, id)).json()).toMatchObject({ documents: [{ id: documentId }], maySend: true, mayTakeBack: true })
    const preview = () => coach.get(`/api/uploaded-documents/${documentId}/preview`)
    expect((await preview()).statusCode).toBe(200)
    const [row] = await at.orm.em.fork().execute('select d.uploaded_by = ? as "byCoach", d.person_id = a.applicant_id as hers from uploaded_document d join application a on a.id = d.application_id where d.id = ?', [coach.personId, documentId])
    expect(row).toEqual({ byCoach: true, hers: true })
    const bytes = await photo('#204060')
    const begun = (await beginUpload(coach, id, bytes)).json<{ id: string }>()
    await sendPiece(coach, begun.id, 0, bytes)
    await coach.post(`/api/applications/${id}/help/end`)
    expect([(await papers(coach, id)).statusCode, (await preview()).statusCode, (await endUpload(coach, begun.id)).statusCode]).toEqual([409, 404, 409])
    expect((await beginUpload(coach, id, await photo('#607080'))).statusCode).toBe(409)
  })

  test('do not open what she sent from her own phone, nor the number of her paper', async () => {
    const coach = await at.as('coach')
    const rosa = await at.signUp()
    const { id } = await startDraft(rosa)
    const own = await sentPaper(rosa, id, await photo('#405060'))
    await at.orm.em.fork().execute(
      `insert into assistance (id, programme_id, application_id, applicant_id, helper_id, helper_role, locale, consent_text_version, consent_text_sha256, consent_typed_name, how, by_code, opened_on, opened_at)
       select ?, a.programme_id, a.id, a.applicant_id, ?, 'coach', 'es', 'x', 'x', 'x', 'on-helpers-screen', true, '2026-11-22', ? from application a where a.id = ?`, [randomUUID(), coach.personId, at.clock.now(), id],
    )
    expect((await papers(coach, id)).json()).toMatchObject({ documents: [] })
    expect((await coach.get(`/api/uploaded-documents/${own}/preview`)).statusCode).toBe(404)
    expect((await coach.get(`/api/applications/${id}/identity`)).statusCode).toBe(404)
  })
})

describe('somebody who has no account', () => {
  test('gets one of her own, a draft, and a letter that says who helps her', async () => {
    const coach = await at.as('coach', { givenNames: 'Lucía', familyNames: 'Mora' })
    const begun = await begin(coach)
    expect(begun.statusCode).toBe(201)
    expect(begun.json()).toMatchObject({
      status: 'draft', isApplicant: false, help: { helper: 'Lucía Mora', applicant: 'Aída Luna Peña', iHelp: true, confirmedVersion: null },
      mayDo: ['save-answers', 'submit', 'invite-party', 'end-help', 'confirm'],
    })
    const [notice] = await at.orm.em.fork().execute<{ subject: { es: string } }[]>(
      `select n.subject from notice n join application a on a.applicant_id = n.person_id where a.id = ? and n.kind = 'help-started'`, [begun.json<Draft>().id],
    )
    expect(notice?.subject.es).toMatch(/^Lucía Mora le ayuda con su solicitud A-2611-/)
  })

  test('is not opened to a helper who has no name, no consent of today’s words or another name under it: all is told at once', async () => {
    const coach = await at.as('coach')
    const refused = await coach.post('/api/help', {
      id: randomUUID(), applicationId: randomUUID(), phone: newPhone(), locale: 'es', consent: { textVersion: 'old', typedName: 'Nadie' },
    })
    expect(refused.statusCode).toBe(422)
    expect(refused.json<{ errors: { path: string; code: string }[] }>().errors.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'givenNames required', 'consent.typedName name-differs', 'consent.textVersion consent-text-changed',
    ])
  })
})

describe('somebody who has an account', () => {
  test('is opened only to the code that was sent to her, and the draft is the one she had', async () => {
    const rosa = await at.signUp({ givenNames: 'Rosa', familyNames: 'Ortega Ramírez' })
    const { id } = (await rosa.post('/api/applications', { id: randomUUID() })).json<Draft>()
    const coach = await at.as('coach')
    const without = await begin(coach, { email: rosa.email, typedName: 'rosa ortega ramirez' })
    expect(without.json()).toMatchObject({ code: 'invalid-request', errors: [{ path: 'code', code: 'code-needed' }] })
    const wrong = await begin(coach, { email: rosa.email, typedName: 'rosa ortega ramirez', code: { codeId: randomUUID(), code: '000000' } })
    expect(wrong.json()).toMatchObject({ errors: [{ path: 'code', code: 'wrong-code' }] })
    const sitting = { id: randomUUID(), typedName: 'rosa ortega ramirez', email: rosa.email, code: await codeFor(coach, { email: rosa.email }) }
    expect((await begin(coach, sitting)).json()).toMatchObject({ id, help: { iHelp: true } })
    // Her answer was lost on the way: the same again is the same help, with the code that is used up.
    expect((await begin(coach, sitting)).json()).toMatchObject({ id, help: { iHelp: true } })
    expect((await lettersTo(rosa)).map(({ kind }) => kind)).toContain('help-started')
  })

  test('a code said to a helper signs nobody in', async () => {
    const rosa = await at.signUp()
    const coach = await at.as('coach')
    const given = await codeFor(coach, { email: rosa.email })
    const response = await at.app.inject({ method: 'POST', url: '/api/sign-in/code', payload: { email: rosa.email, ...given } })
    expect(response.statusCode).not.toBe(200)
  })

  test('nobody helps herself', async () => {
    const coach = await at.as('coach')
    expect((await begin(coach, { email: coach.email, code: await codeFor(coach, { email: coach.email }) })).json()).toMatchObject({ code: 'help-yourself' })
  })
})

describe('while it is open', () => {
  test('the helper fills it in, she confirms by her name what she looked through, and it is sent; the consent says on whose device', async () => {
    const coach = await at.as('coach')
    const draft = (await begin(coach)).json<Draft>()
    const { version } = (await fill(coach, draft)).json<{ version: number }>()
    const early = await coach.post(`/api/applications/${draft.id}/submission`, { version })
    expect(early.json()).toMatchObject({ code: 'not-confirmed' })
    const partly = await coach.post(`/api/applications/${draft.id}/help/confirmation`, { version, sections: ['business'], typedName: 'Lucía' })
    expect(partly.json<{ errors: { path: string; code: string }[] }>().errors.map(({ path, code }) => `${path} ${code}`)).toEqual(['typedName name-differs', 'sections required'])
    const confirmed = await coach.post(`/api/applications/${draft.id}/help/confirmation`, { version, sections, typedName: 'aida luna pena' })
    expect(confirmed.json()).toMatchObject({ help: { confirmedVersion: version } })
    const sent = await coach.post(`/api/applications/${draft.id}/submission`, { version })
    expect(sent.json()).toMatchObject({ status: 'complete', answers: null, help: null, mayDo: [] })
    const kept = await at.orm.em.fork().execute('select kind, text_version as version, assistance_id is not null as helped from application_consent where application_id = ? order by kind', [draft.id])
    expect(kept).toEqual([{ kind: 'electronic', version: 'intake-2026-11-electronic', helped: true }, { kind: 'truth', version: 'intake-2026-11-truth', helped: true }])
    expect((await coach.get(`/api/applications/${draft.id}`)).statusCode).toBe(404)
  })

  test('a change after she confirmed wants a new yes', async () => {
    const coach = await at.as('coach')
    const draft = (await begin(coach)).json<Draft>()
    const first = (await fill(coach, draft)).json<{ version: number }>()
    await coach.post(`/api/applications/${draft.id}/help/confirmation`, { version: first.version, sections, typedName: 'Aída Luna Peña' })
    const { version } = (await fill(coach, { ...draft, ...first }, { amountCents: 900_000 })).json<{ version: number }>()
    expect((await coach.post(`/api/applications/${draft.id}/submission`, { version })).json()).toMatchObject({ code: 'not-confirmed' })
  })

  test('nobody else reaches it, not another helper, and the helper reaches nothing else of hers', async () => {
    const coach = await at.as('coach')
    const draft = (await begin(coach)).json<Draft>()
    for (const other of [await at.as('coach'), await at.asOfficer(), await at.signUp()]) {
      expect((await other.get(`/api/applications/${draft.id}`)).statusCode).toBe(404)
      expect((await fill(other, draft)).statusCode).toBe(404)
    }
    expect((await coach.post(`/api/applications/${draft.id}/withdrawal`)).statusCode).toBe(404)
    expect((await coach.get('/api/help')).json<{ open: object[] }>().open).toMatchObject([{ applicationId: draft.id, applicant: 'Aída Luna Peña' }])
  })

  test('it is over as the day ends', async () => {
    const coach = await at.as('coach')
    const draft = (await begin(coach)).json<Draft>()
    at.clock.set('2026-11-23T19:00:00Z')
    try {
      const tomorrow = await at.signIn(coach.email)
      expect((await fill(tomorrow, draft)).json()).toMatchObject({ code: 'assistance-ended' })
      expect((await tomorrow.get(`/api/applications/${draft.id}`)).statusCode).toBe(404)
      expect((await tomorrow.get('/api/help')).json()).toMatchObject({ open: [] })
    } finally {
      at.clock.set('2026-11-22T19:00:00Z')
    }
  })
})

describe('she takes it over', () => {
  test('by going on with the same draft on her own phone: the helper is told that it is over', async () => {
    const rosa = await at.signUp({ givenNames: 'Rosa', familyNames: 'Ortega' })
    const coach = await at.as('coach')
    const draft = (await begin(coach, { email: rosa.email, typedName: 'Rosa Ortega', code: await codeFor(coach, { email: rosa.email }) })).json<Draft>()
    const saved = (await fill(coach, draft, { businessName: 'Costuras Rosa' })).json<{ version: number }>()
    const hers = (await rosa.get(`/api/applications/${draft.id}`)).json<Draft & { answers: { businessName: string } }>()
    expect(hers).toMatchObject({ isApplicant: true, version: saved.version, answers: { businessName: 'Costuras Rosa' }, help: { iHelp: false } })
    expect(hers.mayDo).toContain('end-help')
    expect((await fill(rosa, hers, { businessName: 'Costuras Rosa Elena' })).statusCode).toBe(200)
    expect((await fill(coach, { ...draft, ...saved })).json()).toMatchObject({ code: 'assistance-ended' })
    expect((await rosa.get(`/api/applications/${draft.id}`)).json()).toMatchObject({ answers: { businessName: 'Costuras Rosa Elena' }, help: null })
  })

  test('or by ending it, from either side; twice is once', async () => {
    const coach = await at.as('coach')
    const draft = (await begin(coach)).json<Draft>()
    expect((await coach.post(`/api/applications/${draft.id}/help/end`)).statusCode).toBe(200)
    expect((await coach.post(`/api/applications/${draft.id}/help/end`)).json()).toMatchObject({ code: 'assistance-ended' })
  })
})

test('an officer who helped does not decide the file, and her colleague sees how it was asked for', async () => {
  const [helper, colleague] = [await at.asOfficer(), await at.asOfficer()]
  const draft = (await begin(helper)).json<Draft>()
  const { version } = (await fill(helper, draft)).json<{ version: number }>()
  await helper.post(`/api/applications/${draft.id}/help/confirmation`, { version, sections, typedName: 'Aída Luna Peña' })
  const sent = (await helper.post(`/api/applications/${draft.id}/submission`, { version })).json<{ version: number }>()
  const decision = { id: randomUUID(), version: sent.version, kind: 'approve', reasons: [] }
  const refused = await helper.post(`/api/applications/${draft.id}/decisions`, decision)
  expect(refused.statusCode).toBe(403)
  expect(refused.json()).toMatchObject({ code: 'helped-applicant' })
  expect((await helper.get(`/api/applications/${draft.id}/file`)).json()).toMatchObject({ authority: { mayDecide: false, why: 'helped-applicant' } })
  const file = (await colleague.get(`/api/applications/${draft.id}/file`)).json<{ help: object[] }>()
  expect(file).toMatchObject({
    authority: { mayDecide: true }, locale: 'es', textVersions: { electronic: 'intake-2026-11-electronic' }, sells: 'Tamales y horchata',
    uses: [{ what: 'Una traila usada', amountCents: 380_000, seller: 'Trailas Lobo' }, { what: 'Una página web' }], budget: { badMonth: { moneyInCents: 260_000 } },
    help: [{ helperRole: 'officer', consentTypedName: 'Aída Luna Peña', endReason: 'submitted', confirmed: [{ sections }] }],
  })
  expect((await colleague.post(`/api/applications/${draft.id}/decisions`, decision)).statusCode).toBe(201)
})
