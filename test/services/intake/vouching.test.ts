import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { SignedIn } from '#test/support/app.ts'
import { completeApplication, createLendingApp, filledDraft, invite, join, lettersTo, submit, toldWorkflow, type LendingApp } from '#test/services/support/asking.ts'
import { approve, strikeDue } from '#test/services/support/deciding.ts'
import { askToVouch, giveWord, invitationShown, neighborly, tryToVouch } from '#test/services/support/vouching.ts'

const rules = { peersNeeded: 2, endorsementCounts: 2, closeAtMost: 1, windowDays: 14, reminderDays: [3, 10], mostOpenPerPerson: 2, applicantSeesAnswers: false }

let at: LendingApp
let officer: SignedIn
beforeAll(async () => {
  at = await createLendingApp({ settings: { vouching: rules } })
  officer = await at.asOfficer()
})
afterAll(() => at.drop())
afterEach(() => at.clock.set('2026-11-22T19:00:00Z'))

const lupe = () => at.signUp({ givenNames: 'Lupe', familyNames: 'Sena' })
const ana = () => at.signUp({ givenNames: 'Ana', familyNames: 'Baca' })
const codeOf = (response: { json: () => { code?: string } }) => response.json().code

interface View { needed: number; counted: number; missing: number; endsOn: string | null; windowIsOver: boolean; people: { name: string; state: string; answers: object | null }[] }
const vouching = async (person: SignedIn, applicationId: string) => (await person.get(`/api/applications/${applicationId}/vouching`)).json<View>()
const standing = async (person: SignedIn, applicationId: string) => (await person.get(`/api/applications/${applicationId}`)).json<{ status: string; version: number; missing: { kind: string; count: number; dueOn: string }[] }>()

describe('an application that needs two vouches', () => {
  test('is incomplete until two people have given their word, and says how many are missing and by when', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    const [first, second] = [await askToVouch(rosa, draft.id, 'Lupe'), await askToVouch(rosa, draft.id, 'Ana')]
    const submitted = await submit(rosa, draft)
    expect(submitted).toMatchObject({ status: 'incomplete', missing: [{ kind: 'vouch', count: 2, dueOn: '2026-12-06' }] })
    expect((await lettersTo(rosa))[0]?.body.es).toContain('2 personas que respondan por usted, o una organización')

    await giveWord(at, await lupe(), 'Lupe Sena', first.token)
    expect(await standing(rosa, draft.id)).toMatchObject({ status: 'incomplete', missing: [{ kind: 'vouch', count: 1 }] })
    await giveWord(at, await ana(), 'ana baca', second.token)
    expect(await standing(rosa, draft.id)).toMatchObject({ status: 'complete', missing: [] })
    expect((await toldWorkflow(at, draft.id)).map(({ payload }) => payload.status)).toEqual(['incomplete', 'incomplete', 'complete'])
    expect((await lettersTo(rosa)).map(({ kind }) => kind)).toEqual(['vouch-given', 'application-complete', 'vouch-given', 'application-received-incomplete'])
  })

  test('that has them before it is sent in is complete at once', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    await giveWord(at, await lupe(), 'Lupe Sena', (await askToVouch(rosa, draft.id)).token)
    await giveWord(at, await ana(), 'Ana Baca', (await askToVouch(rosa, draft.id)).token)
    expect(await submit(rosa, draft)).toMatchObject({ status: 'complete' })
  })

  test('of her household and family, one counts', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    await giveWord(at, await lupe(), 'Lupe Sena', (await askToVouch(rosa, draft.id)).token, { householdOrFamily: true })
    await giveWord(at, await ana(), 'Ana Baca', (await askToVouch(rosa, draft.id)).token, { householdOrFamily: true })
    expect(await vouching(rosa, draft.id)).toMatchObject({ needed: 2, counted: 1, missing: 1 })
  })

  test('keeps the rules under which it was received', async () => {
    const strict = await createLendingApp({ settings: { vouching: { ...rules, peersNeeded: 0 } } })
    try {
      const rosa = await strict.signUp()
      const { id } = await completeApplication(strict, rosa)
      const administrator = await strict.asAdministrator()
      await administrator.put('/api/settings/vouching', { value: rules })
      const eye = await strict.asOfficer()
      await eye.post(`/api/applications/${id}/missing-items`, { items: [{ id: '0199b0c0-0000-7000-8000-000000000001', kind: 'identity', dueOn: '2026-12-01' }] })
      expect((await standing(rosa, id)).missing.map(({ kind }) => kind)).toEqual(['identity'])
    } finally {
      await strict.drop()
    }
  })
})

describe('whoever is asked', () => {
  test('reads by link or by code, without an account, who asks and for what, and that it is no guarantee; nothing else of her', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    const { token, code, url } = await askToVouch(rosa, draft.id)
    expect(url).toMatch(/\/vouch\/[\w-]{43}$/)
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    const shown = (await invitationShown(at, token)).json<object>()
    expect((await invitationShown(at, code.toLowerCase().replace('-', ' '))).json()).toEqual(shown)
    expect(shown).toEqual({
      state: 'open', invitedName: 'Lupe', applicant: 'Rosa Ortega', businessName: 'Raíz Verde', purpose: 'Una traila usada, Una página web', expiresOn: '2026-12-06',
      statement: { version: 'vouch-2026-11', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), text: { en: expect.stringContaining('It is not a guarantee'), es: expect.stringContaining('No es una garantía') } },
    })
  })

  test('may say no without an account, once; the applicant hears whom else she can ask', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    const { token } = await askToVouch(rosa, draft.id)
    const no = () => at.app.inject({ method: 'POST', url: `/api/vouch-invitations/${token}/refusal` })
    expect([(await no()).statusCode, (await no()).statusCode]).toEqual([200, 200])
    expect((await vouching(rosa, draft.id)).people).toMatchObject([{ state: 'declined' }])
    expect((await lettersTo(rosa)).map(({ kind }) => kind)).toEqual(['vouch-declined'])
    expect(codeOf(await tryToVouch(at, await lupe(), 'Lupe Sena', token))).toBe('vouch-answered')
  })

  test('signs with her own name under the words she was shown', async () => {
    const rosa = await at.signUp()
    const { token } = await askToVouch(rosa, (await filledDraft(at, rosa)).id)
    const person = await lupe()
    const wrong = await tryToVouch(at, person, 'Otra Persona', token, { openedAt: '2027-01-01T00:00:00Z' })
    expect([wrong.statusCode, wrong.json<{ errors: { path: string }[] }>().errors.map(({ path }) => path)]).toEqual([422, ['typedName', 'openedAt']])
    expect(codeOf(await tryToVouch(at, person, 'Lupe Sena', token, { statementSha256: '0'.repeat(64) }))).toBe('consent-text-changed')
    const { vouchId } = await giveWord(at, person, 'lupe sena', token)
    const [kept] = await at.orm.em.fork().execute(
      `select typed_name as name, text_version as version, length(statement_sha256) as hash, ip is not null as ip, signed_on as "signedOn" from vouch where id = ?`, [vouchId])
    expect(kept).toEqual({ name: 'lupe sena', version: 'vouch-2026-11', hash: 64, ip: true, signedOn: '2026-11-22' })
    await expect(at.orm.em.fork().execute(`update vouch set would_lend = 'no' where id = ?`, [vouchId])).rejects.toThrow('permission denied')
  })

  test('answers once; her second tap gets the same answer, and nobody else may use her link', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    const { token } = await askToVouch(rosa, draft.id)
    const person = await lupe()
    const taps = await Promise.all([tryToVouch(at, person, 'Lupe Sena', token), tryToVouch(at, person, 'Lupe Sena', token)])
    expect(taps.map(({ statusCode }) => statusCode)).toEqual([201, 201])
    expect(taps[0]?.json<{ vouchId: string }>().vouchId).toBe(taps[1]?.json<{ vouchId: string }>().vouchId)
    expect(codeOf(await tryToVouch(at, await ana(), 'Ana Baca', token))).toBe('vouch-answered')
    expect(codeOf(await tryToVouch(at, person, 'Lupe Sena', (await askToVouch(rosa, draft.id)).token))).toBe('vouched-already')
  })

  test('is neither a party nor of the lender, nor somebody who gave her word for as many as one may', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    const { token } = await askToVouch(rosa, draft.id)
    expect(codeOf(await tryToVouch(at, rosa, 'Rosa Ortega', token))).toBe('party-cannot-vouch')
    expect(codeOf(await tryToVouch(at, officer, 'Rosa Ortega', token))).toBe('staff-cannot-vouch')
    const person = await lupe()
    for (let others = 0; others < rules.mostOpenPerPerson; others += 1) {
      const other = await at.signUp()
      await giveWord(at, person, 'Lupe Sena', (await askToVouch(other, (await filledDraft(at, other)).id)).token)
    }
    expect(codeOf(await tryToVouch(at, person, 'Lupe Sena', token))).toBe('too-many-vouches')
    expect((await person.post(`/api/vouch-invitations/${token}/opening`)).json()).toEqual({ mayVouch: false, why: 'too-many-vouches' })
  })

  test('who becomes a party afterwards no longer counts', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    const person = await lupe()
    await giveWord(at, person, 'Lupe Sena', (await askToVouch(rosa, draft.id)).token)
    await join(at, person, (await invite(rosa, draft.id)).token)
    expect(await vouching(rosa, draft.id)).toMatchObject({ counted: 0, missing: 2 })
  })
})

describe('what was said', () => {
  test('is the officer’s to read, not the applicant’s', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    await giveWord(at, await lupe(), 'Lupe Sena', (await askToVouch(rosa, draft.id)).token, { householdOrFamily: true })
    await submit(rosa, draft)
    expect((await vouching(rosa, draft.id)).people).toMatchObject([{ name: 'Lupe', state: 'given', answers: null }])
    expect((await rosa.get(`/api/applications/${draft.id}/vouching`)).body).not.toContain('tamales')
    const file = (await officer.get(`/api/applications/${draft.id}/file`)).json<{ vouching: object }>()
    expect(file.vouching).toMatchObject({ needed: 2, counted: 1, vouches: [{ name: 'Lupe Sena', signedOn: '2026-11-22', answers: { ...neighborly, householdOrFamily: true } }] })
  })
})

describe('a word taken back', () => {
  test('before the decision leaves the file incomplete again, and the officer who had read it is told that it has moved', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    const person = await lupe()
    const { vouchId } = await giveWord(at, person, 'Lupe Sena', (await askToVouch(rosa, draft.id)).token)
    await giveWord(at, await ana(), 'Ana Baca', (await askToVouch(rosa, draft.id)).token)
    const read = await submit(rosa, draft)
    const [withdrawn, decided] = [await person.post(`/api/vouches/${vouchId}/withdrawal`), await approve(officer, read)]
    expect(withdrawn.json()).toMatchObject({ withdrawnOn: '2026-11-22', mayWithdraw: false })
    expect([decided.statusCode, codeOf(decided)]).toEqual([409, 'stale-version'])
    expect(await standing(rosa, draft.id)).toMatchObject({ status: 'incomplete', missing: [{ kind: 'vouch', count: 1 }] })
  })

  test('and a decision at the same moment: one of the two is refused, whichever came second', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    const person = await lupe()
    const { vouchId } = await giveWord(at, person, 'Lupe Sena', (await askToVouch(rosa, draft.id)).token)
    await giveWord(at, await ana(), 'Ana Baca', (await askToVouch(rosa, draft.id)).token)
    const read = await submit(rosa, draft)
    const both = await Promise.all([person.post(`/api/vouches/${vouchId}/withdrawal`), approve(officer, read)])
    expect(both.filter(({ statusCode }) => statusCode === 409)).toHaveLength(1)
    expect(both.filter(({ statusCode }) => statusCode === 200 || statusCode === 201)).toHaveLength(1)
  })

  test('after the decision stands', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    const person = await lupe()
    const { vouchId } = await giveWord(at, person, 'Lupe Sena', (await askToVouch(rosa, draft.id)).token)
    await giveWord(at, await ana(), 'Ana Baca', (await askToVouch(rosa, draft.id)).token)
    await approve(officer, await submit(rosa, draft))
    expect(codeOf(await person.post(`/api/vouches/${vouchId}/withdrawal`))).toBe('vouch-stands')
    expect((await person.get('/api/vouches')).json()).toMatchObject({ vouches: [{ applicant: 'Rosa Ortega', mayWithdraw: false }] })
  })
})

describe('the window of vouching', () => {
  test('reminds her and whoever opened the invitation, and at its end offers another way in; the law’s notice goes out all the same and names the vouch', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    const { token } = await askToVouch(rosa, draft.id, 'Lupe')
    const person = await lupe()
    await person.post(`/api/vouch-invitations/${token}/opening`)
    await submit(rosa, draft)
    const kindsTo = async (who: SignedIn) => (await lettersTo(await at.signIn(who.email))).map(({ kind }) => kind)
    const days = [
      ['2026-11-25', ['vouch-reminder 3']], ['2026-11-29', ['missing-items-reminder 7']], ['2026-12-02', ['vouch-reminder 10']],
      ['2026-12-06', ['missing-items-reminder 14', 'vouching-window']], ['2026-12-12', ['incompleteness-notice']],
    ] as const
    for (const [date, expected] of days) {
      at.clock.set(`${date}T16:00:00Z`)
      expect((await strikeDue(at, draft.id)).struck.toSorted()).toEqual(expected)
    }
    expect(await kindsTo(person)).toEqual(['vouch-reminder-voucher', 'vouch-reminder-voucher'])
    const letters = await lettersTo(await at.signIn(rosa.email))
    expect(letters.map(({ kind }) => kind)).toEqual([
      'incompleteness-notice', 'missing-items-reminder', 'vouching-window', 'vouch-reminder', 'missing-items-reminder', 'vouch-reminder', 'application-received-incomplete',
    ])
    expect(letters.find(({ kind }) => kind === 'vouching-window')?.body.es).toContain('Hay otras maneras')
    expect(letters[0]?.body.es).toContain('2 personas que respondan por usted')
    expect(await vouching(await at.signIn(rosa.email), draft.id)).toMatchObject({ missing: 2, windowIsOver: true })
  })
})
