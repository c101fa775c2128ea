import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { NextLoan } from '#services/circles/guarantees/schemas.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { byInject, done } from '#test/support/lending.ts'
import { atNoonOf, readyToLend, signBy } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'
import { codeOf } from '../../support/by-code.ts'
import { foundInBooks } from '../../support/found-in-books.ts'
import { askWeekly, makeGroup, type MadeGroup } from '../../support/groups.ts'

let at: TestApp
let officer: SignedIn
let finance: SignedIn
let group: MadeGroup
/** Loans by their members' names. */
const loans = new Map<string, string>()
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  officer = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
  atNoonOf(at, '2026-12-01')
}, 60_000)
afterAll(() => at.drop())

const ofHers = (name: string) => loans.get(name) ?? ''
const decideOn = (asked: { applicationId: string; version: number }) => officer.post(`/api/applications/${asked.applicationId}/decisions`, { id: randomUUID(), version: asked.version, kind: 'approve', reasons: [] })

/** She asks for so much, an officer approves, she signs. */
async function granted(name: string, amountCents = 1_000_00): Promise<void> {
  const { person } = group.member(name)
  const answer = await decideOn(await askWeekly(at, person, amountCents))
  if (answer.statusCode >= 300) throw new Error(answer.body)
  const { loanId } = answer.json<{ loanId: string }>()
  await signBy(at, loanId, person)
  loans.set(name, loanId)
}
/** The agreement was good through a day that has passed: it is made anew and signed again. */
async function signedAgain(name: string): Promise<void> {
  await done(byInject(officer), 'POST', `/api/loans/${ofHers(name)}/agreement`, {})
  await signBy(at, ofHers(name), group.member(name).person)
}
const payOut = (name: string) => finance.post(`/api/loans/${ofHers(name)}/disbursement`, { id: randomUUID(), method: 'transfer', reference: 'T-1' })
const funds = async (name: string) => expect((await payOut(name)).json()).toMatchObject({ loanStatus: 'active' })
const outstanding = async (name: string) => (await officer.get(`/api/loans/${ofHers(name)}`)).json<{ status: string; balances: { dueNowCents: number } }>()

const weekly = (from: string, weeks: number) => Array.from({ length: weeks }, (_, index) => addDays(from, 7 * index))

/** At the week's meeting: everybody pays what is due, but those. */
async function meeting(day: string, but: string[] = []): Promise<void> {
  atNoonOf(at, day)
  const lines = []
  for (const [name, loanId] of loans) {
    const { status, balances } = await outstanding(name)
    if (status === 'active' && balances.dueNowCents > 0 && !but.includes(name)) lines.push({ id: randomUUID(), loanId, amountCents: balances.dueNowCents, method: 'cash' })
  }
  if (lines.length > 0) await done(byInject(group.keeper), 'POST', `/api/circles/${group.circleId}/sheets`, { receivedOn: day, lines })
}
const next = async (name: string) => (await group.member(name).person.get(`/api/my-circles/${group.circleId}/next-loan`)).json<NextLoan>()
const doors = async () => Promise.all(['Ana', 'Bea', 'Eva'].map(async (name) => (await next(name)).door))

test('five form a group: no fewer, no relatives, nobody without training', async () => {
  const coordinator = byInject(staysSignedIn(at, await at.as('coordinator')))
  const make = (more: object) => coordinator.ask('POST', '/api/circles', { id: randomUUID(), name: 'Otro', kind: 'solidarity-group', cadence: 'weekly', contributionCents: 0, memberCount: 5, startOn: '2026-12-01', ...more })
  expect((await make({ memberCount: 4 })).body).toMatchObject({ errors: [{ path: 'memberCount', code: 'too-small', params: { minimum: 5 } }] })
  expect((await make({ memberCount: 6 })).body).toMatchObject({ errors: [{ path: 'memberCount', code: 'too-big' }] })
  expect((await make({ kind: 'lending-circle', memberCount: 6, contributionCents: 10_000, guarantee: 'none' })).body).toMatchObject({ errors: [{ path: 'guarantee', code: 'not-of-this-kind' }] })
  expect((await make({ kind: 'social-underwriting', memberCount: 6 })).body).toMatchObject({ errors: [{ path: 'kind', code: 'not-of-this-kind' }] })
  const untrained = await makeGroup(at, { trained: false })
  expect((await untrained.keeper.post(`/api/circles/${untrained.circleId}/start`, { id: randomUUID() })).json()).toMatchObject({ code: 'circle-not-ready', errors: [{ code: 'training-missing', params: { count: 5 } }] })
}, 60_000)

test('a whole time round: in steps, one late, one payment undone, one leaving, and what the next loan may be', async () => {
  group = await makeGroup(at)
  const who = (name: string) => group.member(name).memberId
  expect((await group.view()).line.map(({ memberId, step }) => [memberId, step])).toEqual([['Ana', 1], ['Bea', 1], ['Caro', 2], ['Dora', 2], ['Eva', 3]].map(([name, step]) => [who(String(name)), step]))
  expect((await next('Ana'))).toMatchObject({ setting: 'access_block', door: 'open', lastCents: null, ceilingCents: null, turn: { step: 1, waitsFor: 'nobody' } })

  // The first two receive at once; the third's money does not go out, and nothing of it is booked.
  for (const name of ['Ana', 'Bea', 'Caro']) await granted(name)
  await funds('Ana')
  expect((await payOut('Caro')).json()).toMatchObject({ code: 'step-not-reached', params: { waitsFor: 'step-before' } })
  await funds('Bea')
  expect((await payOut('Caro')).json()).toMatchObject({ code: 'step-not-reached', params: { waitsFor: 'days-on-time', from: '2026-12-29' } })
  expect((await outstanding('Caro')).status).toBe('signed')

  // Bea is late: the door closes for the others after eight days, and opens as she pays. Nobody is told who it was.
  await meeting('2026-12-08')
  await meeting('2026-12-15', ['Bea'])
  await meeting('2026-12-22', ['Bea'])
  expect(await doors()).toEqual(['open', 'open', 'open'])
  atNoonOf(at, '2026-12-23')
  expect(await doors()).toEqual(['no-new-loan', 'open', 'no-new-loan'])
  const evaAsks = await askWeekly(at, group.member('Eva').person, 1_000_00)
  const refused = await decideOn(evaAsks)
  expect(codeOf(refused)).toBe('group-access-blocked')
  expect(refused.body + (await group.member('Eva').person.get(`/api/my-circles/${group.circleId}/next-loan`)).body).not.toMatch(/Bea|Trujillo/)
  expect((await group.view()).members.filter(({ behind }) => behind).map(({ name }) => name)).toEqual(['Bea Trujillo Baca'])
  await meeting('2026-12-25')
  expect(await doors()).toEqual(['open', 'open', 'open'])
  expect((await decideOn(evaAsks)).statusCode).toBe(201)
  const evas = (await officer.get(`/api/applications/${evaAsks.applicationId}/file`)).json<{ loanId: string }>().loanId
  loans.set('Eva', evas)
  await signBy(at, evas, group.member('Eva').person)

  // Being late begins the four weeks again: the 29th is no more the day.
  await meeting('2026-12-29')
  await signedAgain('Caro')
  expect((await payOut('Caro')).json()).toMatchObject({ params: { from: '2027-01-22' } })
  expect((await group.keeper.put(`/api/circles/${group.circleId}/line`, { id: randomUUID(), memberIds: [who('Eva')] })).json()).toMatchObject({ code: 'line-running' })
  for (const day of ['2027-01-05', '2027-01-12', '2027-01-19', '2027-01-22']) await meeting(day)
  await signedAgain('Caro')
  await granted('Dora')
  for (const name of ['Caro', 'Dora']) await funds(name)

  // Ana's payment of the 5th was another's: undone, she is late since that day, and pays it again.
  const events = (await officer.get(`/api/loans/${ofHers('Ana')}/events`)).json<{ events: { eventId: string; kind: string; effectiveOn: string }[] }>().events
  const disputed = events.find(({ kind, effectiveOn }) => kind === 'payment' && effectiveOn === '2027-01-05')
  await done(byInject(officer), 'POST', `/api/loans/${ofHers('Ana')}/events/${disputed?.eventId}/reversal`, { id: randomUUID(), reason: 'Era de otra persona' })
  expect((await next('Eva')).door).toBe('open')
  await meeting('2027-01-26', ['Ana'])
  atNoonOf(at, '2027-01-27')
  expect((await next('Eva')).door).toBe('no-new-loan')
  await meeting('2027-01-27')
  expect(await next('Eva')).toMatchObject({ door: 'open', turn: { step: 3, from: '2027-02-24', waitsFor: 'days-on-time' } })

  // The chair is last. Dora cannot leave as long as she owes; once she has paid she can.
  for (const day of [...weekly('2027-01-29', 4), ...weekly('2027-02-02', 2)].toSorted()) await meeting(day)
  atNoonOf(at, '2027-02-24')
  await signedAgain('Eva')
  await funds('Eva')
  expect(codeOf(await group.keeper.put(`/api/circles/${group.circleId}/members/${who('Dora')}/departure`, { on: '2027-02-24' }))).toBe('owes-loan')
  for (const day of [...weekly('2027-02-26', 6), ...weekly('2027-03-03', 10)].toSorted()) await meeting(day)
  expect(await Promise.all([...loans.keys()].map(async (name) => (await outstanding(name)).status))).toEqual(['paid-off', 'paid-off', 'paid-off', 'paid-off', 'paid-off'])
  await done(byInject(group.keeper), 'PUT', `/api/circles/${group.circleId}/members/${who('Dora')}/departure`, { on: '2027-05-05' })
  expect((await group.member('Dora').person.get(`/api/my-circles/${group.circleId}/next-loan`)).statusCode).toBe(404)
  expect((await group.view()).members.map(({ name }) => name.split(' ')[0])).toEqual(['Ana', 'Bea', 'Caro', 'Eva'])

  // Two were late: a tenth more for who was on time herself, nothing more for who was not.
  expect(Object.fromEntries((await group.view()).members.map(({ name, ceilingCents }) => [name.split(' ')[0], ceilingCents]))).toEqual({ Ana: 1_000_00, Bea: 1_000_00, Caro: 1_100_00, Eva: 1_100_00 })
  expect((await next('Bea')).needs).toEqual([
    { code: 'on-time', met: false, has: 80, needs: 95 }, { code: 'cycles', met: true, has: 1, needs: 1 }, { code: 'group-current', met: true, has: null, needs: null },
  ])
  expect((await decideOn(await askWeekly(at, group.member('Caro').person, 1_100_01))).json()).toMatchObject({ code: 'group-ceiling', params: { ceilingCents: 1_100_00 } })

  // The next time round has a line of its own.
  await granted('Eva', 1_100_00)
  expect(codeOf(await payOut('Eva'))).toBe('line-not-set')
  await done(byInject(group.keeper), 'PUT', `/api/circles/${group.circleId}/line`, { id: randomUUID(), memberIds: [who('Eva'), who('Ana'), who('Caro')] })
  expect((await payOut('Eva')).json()).toMatchObject({ code: 'step-not-reached', params: { waitsFor: 'step-before' } })
}, 240_000)

test('the books balance, and every loan is the fold of its events', async () => {
  expect(await foundInBooks(at)).toEqual([])
})
