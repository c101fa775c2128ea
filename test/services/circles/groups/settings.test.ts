import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { NextLoan } from '#services/circles/guarantees/schemas.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { byInject, done } from '#test/support/lending.ts'
import { atNoonOf, grantLoan, readyToLend, signBy } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'
import { codeOf, fieldCodes } from '../../support/by-code.ts'
import { askWeekly, makeGroup, signWhatWaits, type InGroup, type MadeGroup } from '../../support/groups.ts'

let at: TestApp
let officer: SignedIn
let finance: SignedIn
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  officer = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
}, 60_000)
beforeEach(() => atNoonOf(at, '2026-12-01'))
afterAll(() => at.drop())

const payOut = (loanId: string) => finance.post(`/api/loans/${loanId}/disbursement`, { id: randomUUID(), method: 'transfer', reference: 'T-1' })

/** A weekly loan of $1,000 in ten payments, approved and signed. */
async function granted({ person }: InGroup): Promise<string> {
  const { loanId } = await grantLoan(at, { borrower: person, decidedBy: officer, product: 'weekly-0', amountCents: 1_000_00, installments: 10 })
  await signBy(at, loanId, person)
  return loanId
}
async function decided(person: SignedIn, amountCents: number): Promise<string> {
  const { applicationId, version } = await askWeekly(at, person, amountCents)
  const answer = await officer.post(`/api/applications/${applicationId}/decisions`, { id: randomUUID(), version, kind: 'approve', reasons: [] })
  return answer.statusCode === 201 ? 'approved' : codeOf(answer) ?? ''
}

describe.each([
  { setting: 'none', door: 'open', bigger: 'group-ceiling', same: 'approved', asked: 0, owes: [] },
  { setting: 'access_block', door: 'no-new-loan', bigger: 'group-access-blocked', same: 'group-access-blocked', asked: 0, owes: [] },
  { setting: 'increase_block', door: 'no-bigger-loan', bigger: 'group-increase-blocked', same: 'approved', asked: 0, owes: [] },
  // Half of $1,000 among the three who signed, and all of it of each.
  { setting: 'capped_share', door: 'open', bigger: 'group-ceiling', same: 'approved', asked: 4, owes: [16_667, 16_667, 16_666] },
  { setting: 'joint_and_several', door: 'open', bigger: 'group-ceiling', same: 'approved', asked: 4, owes: [100_000, 100_000, 100_000] },
])('under $setting', ({ setting, door, bigger, same, asked, owes }) => {
  test('Ana is late, and then lost: what it means for Bea’s next loan, and who owes what', async () => {
    const group = await makeGroup(at, { guarantee: setting })
    const [ana, bea] = [group.member('Ana'), group.member('Bea')]
    const lent = [await granted(ana), await granted(bea)] as const
    expect((await group.view()).guarantees.filter(({ loanId }) => loanId === lent[0])).toHaveLength(asked)
    await readyToGoOut(group, lent, asked)
    for (const loanId of lent) expect((await payOut(loanId)).statusCode).toBe(201)

    atNoonOf(at, '2026-12-16')
    await done(byInject(officer), 'POST', `/api/loans/${lent[1]}/payments`, { id: randomUUID(), amountCents: 20_000, method: 'cash', receivedOn: '2026-12-15' })
    expect((await bea.person.get(`/api/my-circles/${group.circleId}/next-loan`)).json<NextLoan>()).toMatchObject({ setting, door, lastCents: 1_000_00, ceilingCents: 1_000_00 })
    expect([await decided(bea.person, 1_100_00), await decided(bea.person, 1_000_00)]).toEqual([bigger, same])

    await done(byInject(officer), 'POST', `/api/loans/${lent[0]}/changes`, { id: randomUUID(), kind: 'charge-off', effectiveOn: '2026-12-16', reason: 'Se fue y no contesta' })
    const { losses, guarantees } = await group.view()
    expect(losses.map(({ memberId, lostCents, shares }) => [memberId, lostCents, shares.map(({ owesCents }) => owesCents)])).toEqual([[ana.memberId, 1_000_00, owes]])
    // Dora never signed: she owes nothing, whatever the setting.
    const doras = guarantees.filter(({ byMemberId }) => byMemberId === group.member('Dora').memberId).map(({ guaranteeId }) => guaranteeId)
    expect(losses.flatMap(({ shares }) => shares).filter(({ guaranteeId }) => doras.includes(guaranteeId))).toEqual([])
  }, 60_000)
})

/** Where others can come to pay, a loan waits for each of them, but for who has left the group. */
async function readyToGoOut(group: MadeGroup, [loanId]: readonly [string, string], asked: number): Promise<void> {
  if (asked === 0) return
  expect((await payOut(loanId)).json()).toMatchObject({ code: 'guarantees-missing', params: { missing: 4 } })
  for (const name of ['Ana', 'Bea', 'Caro', 'Eva']) await signWhatWaits(at, group.member(name))
  expect((await payOut(loanId)).json()).toMatchObject({ code: 'guarantees-missing', params: { missing: 1 } })
  await done(byInject(group.keeper), 'PUT', `/api/circles/${group.circleId}/members/${group.member('Dora').memberId}/departure`, { on: '2026-12-01' })
}

test('a guarantee is signed by her own name, on the bytes she was shown, with the notice opened; once, and not after', async () => {
  const group = await makeGroup(at, { guarantee: 'capped_share' })
  await granted(group.member('Ana'))
  const { person } = group.member('Bea')
  const { guarantees: [paper] } = (await person.get('/api/my-guarantees')).json<{ guarantees: { guaranteeId: string; sha256: string; noticeSha256: string; signerName: string; consent: { version: string } }[] }>()
  if (!paper) throw new Error('a paper for Bea')
  expect(paper).toMatchObject({ borrower: 'Ana Trujillo Baca', loanCents: 1_000_00, capCents: 250_00, toBeSigned: true, signedAt: null, owesCents: 0 })
  const url = `/api/my-guarantees/${paper.guaranteeId}`
  for (const which of ['paper', 'notice']) expect((await person.get(`${url}/${which}`)).headers['content-type']).toBe('application/pdf')
  const now = at.clock.now().toISOString()
  const good = { id: randomUUID(), typedName: 'Bea Trujillo Baca', documentSha256: paper.sha256, noticeSha256: paper.noticeSha256, consentTextVersion: paper.consent.version, openedNoticeAt: now, openedDocumentAt: now, consentedAt: now }
  expect(fieldCodes(await person.post(`${url}/signature`, { ...good, typedName: 'Ana Trujillo Baca', noticeSha256: paper.sha256 }))).toEqual(['typedName: name-differs', 'noticeSha256: document-differs'])
  // It is hers alone: the borrower and who keeps the group find nothing there.
  for (const other of [group.member('Ana').person, group.keeper]) expect((await other.get(`${url}/paper`)).statusCode).toBe(404)
  expect((await person.post(`${url}/signature`, good)).json()).toMatchObject({ toBeSigned: false, signedAt: now })
  expect((await person.post(`${url}/signature`, { ...good, id: randomUUID() })).json()).toMatchObject({ signedAt: now })
  const [kept] = await at.orm.em.fork().execute<{ evidence: { notice: { openedAt: string }; documentServedAt: string | null } }[]>('select evidence from circle_guarantee_signature where guarantee_id = ?', [paper.guaranteeId])
  expect(kept?.evidence).toMatchObject({ notice: { openedAt: now, sha256: paper.noticeSha256 } })
  expect(kept?.evidence.documentServedAt).not.toBeNull()
}, 60_000)
