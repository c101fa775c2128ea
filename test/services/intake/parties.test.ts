import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { SignedIn } from '#test/support/app.ts'
import { createLendingApp, filledDraft, invite, join, lettersTo, submit, toldWorkflow, type LendingApp } from '#test/services/support/asking.ts'
import { begin, endUpload, photo, sendPiece, sent } from '#test/services/support/sending.ts'

let at: LendingApp
beforeAll(async () => { at = await createLendingApp() })
afterAll(() => at.drop())

const shown = (token: string) => at.app.inject({ method: 'GET', url: `/api/invitations/${token}` })
const accept = async (person: SignedIn, token: string) => {
  const { consent } = (await shown(token)).json<{ consent: { version: string } }>()
  return person.post(`/api/invitations/${token}/acceptance`, { consentTextVersion: consent.version })
}

describe('two people for one business', () => {
  test('the second makes her own account, reads what joining means, consents, and only then is the file complete', async () => {
    const marisol = await at.signUp({ givenNames: 'Marisol' })
    const draft = await filledDraft(at, marisol)
    const { token } = await invite(marisol, draft.id)
    const submitted = await submit(marisol, draft)
    expect(submitted).toMatchObject({ status: 'incomplete', missing: [{ kind: 'party', note: 'Efraín', dueOn: '2026-12-06', resolvedOn: null }] })
    expect((await lettersTo(marisol))[0]?.body.es).toContain('Falta que acepte la invitación: Efraín')

    const efrain = await at.signUp({ givenNames: 'Efraín' })
    await join(at, efrain, token)
    const joined = (await efrain.get(`/api/applications/${draft.id}`)).json<{ version: number }>()
    expect(joined).toMatchObject({ status: 'complete', completedOn: '2026-11-22', missing: [], myRole: 'co-borrower', isApplicant: false })
    const told = await toldWorkflow(at, draft.id)
    expect(told.map(({ version, payload }) => [version, payload.status])).toEqual([[submitted.version, 'incomplete'], [joined.version, 'complete']])
    expect((await lettersTo(marisol)).map(({ kind }) => kind)).toEqual(['application-complete', 'party-joined', 'application-received-incomplete'])
    const [kept] = await at.orm.em.fork().execute('select consent_text_version as version, consented_at is not null as consented from application_party where person_id = ?', [efrain.personId])
    expect(kept).toEqual({ version: 'intake-2026-11-borrower', consented: true })
  })

  test('who was invited sees who asks and for what, and nothing of income, story or address', async () => {
    const marisol = await at.signUp({ givenNames: 'Marisol', familyNames: 'Ortega' })
    const draft = await filledDraft(at, marisol)
    const { token, inviteUrl } = await invite(marisol, draft.id, 'guarantor')
    expect(inviteUrl).toMatch(/\/invitation\/[\w-]{43}$/)
    const response = await shown(token)
    expect(response.json()).toEqual({
      state: 'open', role: 'guarantor', invitedName: 'Efraín', inviter: 'Marisol', businessName: 'Raíz Verde', amountCents: 400_000,
      expiresOn: '2026-12-06', consent: { version: 'intake-2026-11-guarantor', text: { en: expect.stringContaining('up to the full amount'), es: expect.stringContaining('hasta el total de la deuda') } },
    })
  })

  test('the co-borrower does not see what the applicant typed', async () => {
    const marisol = await at.signUp()
    const draft = await filledDraft(at, marisol)
    const { token } = await invite(marisol, draft.id)
    const efrain = await at.signUp()
    await join(at, efrain, token)
    await submit(marisol, draft)
    expect((await efrain.get(`/api/applications/${draft.id}`)).json()).toMatchObject({ answers: null, asked: { amountCents: 400_000 }, mayDo: [] })
  })
})

describe('a link', () => {
  test('is kept as a hash only, also in the answer kept for a repeated request, which shows the same link', async () => {
    const marisol = await at.signUp()
    const draft = await filledDraft(at, marisol)
    const key = randomUUID()
    const body = { id: randomUUID(), role: 'co-borrower', invitedName: 'Efraín' }
    const first = (await marisol.post(`/api/applications/${draft.id}/parties`, body, key)).json<{ inviteUrl: string }>()
    const again = (await marisol.post(`/api/applications/${draft.id}/parties`, body, key)).json<{ inviteUrl: string }>()
    expect(again).toEqual(first)
    const token = first.inviteUrl.split('/').at(-1) ?? ''
    expect(token).toHaveLength(43)
    const everything = await at.orm.em.fork().execute(
      `select to_jsonb(p)::text as row from application_party p union all select to_jsonb(i)::text from idempotency i union all select to_jsonb(e)::text from audit_event e`)
    expect(JSON.stringify(everything)).not.toContain(token)
  })

  test('made anew ends the one before', async () => {
    const marisol = await at.signUp()
    const draft = await filledDraft(at, marisol)
    const old = await invite(marisol, draft.id)
    const renewed = (await marisol.post(`/api/applications/${draft.id}/parties/${old.partyId}/invitation`)).json<{ inviteUrl: string }>()
    expect((await shown(old.token)).statusCode).toBe(404)
    expect((await shown(renewed.inviteUrl.split('/').at(-1) ?? '')).statusCode).toBe(200)
  })

  test('is used once, by one person; her second tap gets the same answer', async () => {
    const marisol = await at.signUp()
    const draft = await filledDraft(at, marisol)
    const { token } = await invite(marisol, draft.id)
    const efrain = await at.signUp()
    const taps = await Promise.all([accept(efrain, token), accept(efrain, token)])
    expect(taps.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    const other = await accept(await at.signUp(), token)
    expect([other.statusCode, other.json<{ code: string }>().code]).toEqual([409, 'invitation-used'])
    expect((await shown(token)).json()).toMatchObject({ state: 'accepted' })
  })

  test('nobody is two parties: not the applicant by her own link, not a party by a second one', async () => {
    const marisol = await at.signUp()
    const draft = await filledDraft(at, marisol)
    const first = await invite(marisol, draft.id)
    const second = await invite(marisol, draft.id, 'guarantor')
    const own = await accept(marisol, first.token)
    expect([own.statusCode, own.json<{ code: string }>().code]).toEqual([409, 'already-a-party'])
    const efrain = await at.signUp()
    await join(at, efrain, first.token)
    expect((await accept(efrain, second.token)).json()).toMatchObject({ code: 'already-a-party' })
  })

  test('works through the end of its last day, and no longer', async () => {
    const marisol = await at.signUp()
    const draft = await filledDraft(at, marisol)
    const { token } = await invite(marisol, draft.id)
    try {
      at.clock.set('2026-12-07T06:30:00Z')
      expect((await shown(token)).json()).toMatchObject({ state: 'open' })
      at.clock.set('2026-12-07T07:30:00Z')
      expect((await shown(token)).json()).toMatchObject({ state: 'expired' })
      expect((await accept(await at.signUp(), token)).json()).toMatchObject({ code: 'invitation-expired' })
    } finally {
      at.clock.set('2026-11-22T19:00:00Z')
    }
  })

  test('wants consent to the words of today', async () => {
    const marisol = await at.signUp()
    const draft = await filledDraft(at, marisol)
    const { token } = await invite(marisol, draft.id)
    const stale = await (await at.signUp()).post(`/api/invitations/${token}/acceptance`, { consentTextVersion: 'intake-2020-01-borrower' })
    expect(stale.json()).toMatchObject({ code: 'consent-text-changed', params: { version: 'intake-2026-11-borrower' } })
  })

  test('that was never made opens nothing', async () => {
    const made = 'x'.repeat(43)
    expect((await shown(made)).statusCode).toBe(404)
    expect((await (await at.signUp()).post(`/api/invitations/${made}/acceptance`, { consentTextVersion: 'x' })).statusCode).toBe(404)
  })
})

describe('taking a party out', () => {
  test('of a submitted file, who has not joined: nothing is missing any more', async () => {
    const marisol = await at.signUp()
    const draft = await filledDraft(at, marisol)
    const { partyId, token } = await invite(marisol, draft.id)
    await submit(marisol, draft)
    const removed = await marisol.delete(`/api/applications/${draft.id}/parties/${partyId}`)
    expect(removed.json()).toMatchObject({ status: 'complete', missing: [], parties: [{ isMe: true }] })
    expect((await shown(token)).statusCode).toBe(404)
    expect((await lettersTo(marisol))[0]?.kind).toBe('application-complete')
  })

  test('of a draft, who has joined: her papers go with her, and none comes after', async () => {
    const marisol = await at.signUp()
    const draft = await filledDraft(at, marisol)
    const { partyId, token } = await invite(marisol, draft.id)
    const ana = await at.signUp()
    await join(at, ana, token)
    await sent(ana, draft.id, await photo('#405060'))
    const bytes = await photo('#604050')
    const begun = (await begin(ana, draft.id, bytes)).json<{ id: string }>()
    expect((await marisol.delete(`/api/applications/${draft.id}/parties/${partyId}`)).statusCode).toBe(200)
    expect((await sendPiece(ana, begun.id, 0, bytes)).statusCode).toBe(404)
    expect((await endUpload(ana, begun.id)).statusCode).toBe(404)
    expect(await at.orm.em.fork().execute('select id from uploaded_document where application_id = ? union all select id from upload where application_id = ?', [draft.id, draft.id])).toEqual([])
  })

  test('who has joined a submitted file stays, and the applicant always', async () => {
    const marisol = await at.signUp()
    const draft = await filledDraft(at, marisol)
    const { partyId, token } = await invite(marisol, draft.id)
    await join(at, await at.signUp(), token)
    const { parties } = (await marisol.get(`/api/applications/${draft.id}`)).json<{ parties: { id: string; isMe: boolean }[] }>()
    const herself = parties.find(({ isMe }) => isMe)?.id ?? ''
    expect((await marisol.delete(`/api/applications/${draft.id}/parties/${herself}`)).json()).toMatchObject({ code: 'applicant-stays' })
    const later = { ...draft, version: (await marisol.get(`/api/applications/${draft.id}`)).json<{ version: number }>().version }
    await submit(marisol, later)
    expect((await marisol.delete(`/api/applications/${draft.id}/parties/${partyId}`)).json()).toMatchObject({ code: 'party-joined' })
  })

  test('inviting while she fills the form does not put her own draft behind', async () => {
    const marisol = await at.signUp()
    const draft = await filledDraft(at, marisol)
    await invite(marisol, draft.id)
    expect((await marisol.put(`/api/applications/${draft.id}/answers`, { version: draft.version, answers: {} })).statusCode).toBe(200)
  })
})
