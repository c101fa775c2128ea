import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Recount } from '#services/circles/votes/schemas.ts'
import { createTestApp } from '#test/support/app.ts'
import { asOwner } from '#test/support/as-owner.ts'
import { codeOf, fieldCodes } from '../support/by-code.ts'
import { makeVotingCircle, type Voter, type VotingCircle } from '../support/circle-votes.ts'

const t = await createTestApp()
let circle: VotingCircle
beforeAll(async () => { circle = await makeVotingCircle(t) }, 60_000)
afterAll(() => t.drop())

function six(): [Voter, Voter, Voter, Voter, Voter, Voter] {
  const [lupe, norma, carmen, irma, beto, chayo] = circle.voters
  if (!lupe || !norma || !carmen || !irma || !beto || !chayo) throw new Error('six members')
  return [lupe, norma, carmen, irma, beto, chayo]
}
const votes = async (motionId: string, choices: readonly string[], from = circle.voters) => {
  const answers = []
  for (const [index, choice] of choices.entries()) answers.push(await circle.vote(from[index] ?? six()[0], motionId, choice))
  return answers.map(({ statusCode }) => statusCode)
}
const byLaws = { kind: 'by-laws', wording: 'Nos juntamos los martes.' }
const recountFor = (voter: Voter, motionId: string) => voter.person.get(`/api/my-circles/${circle.circleId}/motions/${motionId}/recount`)
const told = async ({ person }: Voter) => (await person.get('/api/notices')).json<{ notices: { kind: string }[] }>().notices.filter(({ kind }) => kind === 'circle-vote-open').length
const refused = (sql: string) => asOwner(t.database, sql).then(() => 'done', (error: Error) => error.message)

test('each who may vote is told once; whom it is about stands aside and cannot', async () => {
  const [lupe, norma] = six()
  const motionId = await circle.ask({ kind: 'loan', memberId: lupe.memberId, amountCents: 50_000 })
  expect(await circle.motion(motionId, lupe)).toMatchObject({ electors: 5, mine: 'recused', isAboutMe: true, closesOn: '2026-11-29', needs: { votes: 4, yesIfAllVote: 3 } })
  expect(await circle.motion(motionId, norma)).toMatchObject({ mine: 'may-vote', member: 'Lupe M.', amountCents: 50_000 })
  expect(codeOf(await circle.vote(lupe, motionId, 'yes'))).toBe('recused-from-vote')
  expect([await told(norma), await told(lupe)]).toEqual([1, 0])
})

test('a vote is once and for good: the same sent again is the same, another is refused', async () => {
  const [lupe] = six()
  const motionId = await circle.ask({ kind: 'officer', office: 'chair', memberId: lupe.memberId })
  const key = randomUUID()
  const first = await circle.vote(lupe, motionId, 'yes', key)
  expect([first.statusCode, first.json()]).toEqual([200, { motionId, voted: true }])
  const again = await circle.vote(lupe, motionId, 'yes', key)
  expect([again.headers['idempotency-replayed'], again.json()]).toEqual(['true', first.json()])
  expect([codeOf(await circle.vote(lupe, motionId, 'yes')), codeOf(await circle.vote(lupe, motionId, 'no'))]).toEqual(['already-voted', 'already-voted'])
  // What is kept of her request does not know her choice, and so cannot tell this from the same once more.
  expect((await circle.vote(lupe, motionId, 'no', key)).json()).toEqual(first.json())
  expect(await circle.motion(motionId, lupe)).toMatchObject({ voted: 1, mine: 'voted', outcome: 'open', tally: null })
})

test('while people vote nobody sees a count; once all have voted it closes, and everybody counts the ballots for herself', async () => {
  const motionId = await circle.ask({ ...byLaws, ballot: 'secret' })
  expect(await votes(motionId, ['yes', 'no', 'yes', 'yes', 'yes'])).toEqual([200, 200, 200, 200, 200])
  for (const who of [undefined, six()[0]]) expect(await circle.motion(motionId, who)).toMatchObject({ outcome: 'open', voted: 5, tally: null, votes: null, mayRecount: false })
  expect(codeOf(await recountFor(six()[0], motionId))).toBe('recount-not-shown')
  await circle.vote(six()[5], motionId, 'no')
  for (const who of [undefined, six()[0]]) expect(await circle.motion(motionId, who)).toMatchObject({ outcome: 'passed', tally: { yes: 4, no: 2 }, votes: null, mayRecount: true })
  const counted = (await recountFor(six()[2], motionId)).json<Recount>()
  expect(counted).toMatchObject({ electors: 6, voted: 6, tally: { yes: 4, no: 2 }, passed: true, agrees: true, threshold: { numerator: 2, denominator: 3 } })
  expect(counted.ballots.filter(({ choice }) => choice === 'no')).toHaveLength(2)
  for (const { mark } of counted.ballots) expect(mark).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  const auditor = await t.asAuditor()
  expect((await auditor.get(`/api/circles/${circle.circleId}/motions/${motionId}/recount`)).json()).toEqual(counted)
})

test('of fewer than five secret ballots only whether it passed is told, to anybody', async () => {
  const motionId = await circle.ask({ ...byLaws, ballot: 'secret', openDays: 1 })
  await votes(motionId, ['yes', 'yes', 'yes', 'no'])
  t.clock.advance({ days: 2 })
  for (const who of [undefined, six()[0]]) expect(await circle.motion(motionId, who)).toMatchObject({ outcome: 'passed', voted: 4, tally: null, votes: null, mayRecount: false })
  expect(codeOf(await recountFor(six()[0], motionId))).toBe('recount-not-shown')
  expect(codeOf(await circle.keeper.get(`/api/circles/${circle.circleId}/motions/${motionId}/recount`))).toBe('recount-not-shown')
})

test('an open vote shows who voted what, and only once it is closed', async () => {
  const motionId = await circle.ask(byLaws)
  await votes(motionId, ['yes', 'no', 'yes', 'yes', 'yes'])
  expect((await circle.motion(motionId)).votes).toBeNull()
  await circle.vote(six()[5], motionId, 'yes')
  const { votes: shown, tally } = await circle.motion(motionId, six()[0])
  expect(tally).toEqual({ yes: 5, no: 1 })
  expect(shown).toContainEqual({ name: 'Norma M.', choice: 'no' })
  expect((await recountFor(six()[0], motionId)).json()).toMatchObject({ agrees: true, passed: true, tally })
})

test('it closes by its date alone; too few votes decide nothing, a tie fails, and either may be put again', async () => {
  const motionId = await circle.ask({ ...byLaws, openDays: 3 })
  expect(codeOf(await circle.keeper.post(`/api/circles/${circle.circleId}/motions`, { id: randomUUID(), ...byLaws }))).toBe('motion-open-already')
  await votes(motionId, ['yes', 'yes', 'yes'])
  t.clock.advance({ days: 3 })
  expect(await circle.motion(motionId)).toMatchObject({ outcome: 'open' })
  t.clock.advance({ days: 1 })
  expect(await circle.motion(motionId)).toMatchObject({ outcome: 'no-quorum', tally: { yes: 3, no: 0 } })
  expect(codeOf(await circle.vote(six()[3], motionId, 'yes'))).toBe('vote-closed')
  const [lupe] = six()
  const officer = { kind: 'officer', office: 'treasurer', memberId: lupe.memberId }
  const tie = await circle.ask(officer)
  await votes(tie, ['yes', 'no', 'yes', 'no', 'yes', 'no'])
  expect(await circle.motion(tie)).toMatchObject({ outcome: 'failed', tally: { yes: 3, no: 3 } })
  expect((await circle.governance()).offices.find(({ office }) => office === 'treasurer')?.holders).toEqual([])
  await circle.ask(officer)
})

test('who is voted into an office holds it from the day it was decided, for its term; then it is the next one’s turn', async () => {
  const [lupe, norma, carmen] = six()
  const motionId = await circle.ask({ kind: 'officer', office: 'secretary', memberId: norma.memberId })
  await votes(motionId, ['yes', 'yes', 'yes', 'yes', 'no', 'yes'])
  const office = async (name: string) => (await circle.governance(lupe)).offices.find((each) => each.office === name)
  const { openedOn } = await circle.motion(motionId)
  expect(await office('secretary')).toMatchObject({ holders: [{ name: 'Norma M.', fromOn: openedOn, throughOn: expect.stringMatching(/^2027-/) }], next: 'Carmen M.' })
  const record = (kind: string, memberId: string) => {
    t.clock.advance({ minutes: 1 })
    return circle.keeper.post(`/api/circles/${circle.circleId}/office-events`, { id: randomUUID(), kind, office: 'secretary', memberId })
  }
  expect(codeOf(await record('left', carmen.memberId))).toBe('office-not-hers')
  expect((await record('took', carmen.memberId)).statusCode).toBe(201)
  expect((await office('secretary'))?.holders.map(({ name }) => name)).toEqual(['Carmen M.'])
  expect((await record('left', carmen.memberId)).statusCode).toBe(201)
  expect((await office('secretary'))?.holders).toEqual([])
  expect(fieldCodes(await record('took', randomUUID()))).toEqual(['memberId: not-a-member'])
})

test('a question is taken back by who put it, before anybody voted', async () => {
  const [lupe, norma] = six()
  const url = `/api/my-circles/${circle.circleId}/motions`
  const [id, other] = [randomUUID(), randomUUID()]
  const opened = await lupe.person.post(url, { id, kind: 'by-laws', wording: 'Que la tanda sea cada dos semanas.' })
  expect(opened.statusCode).toBe(201)
  expect(codeOf(await norma.person.post(`${url}/${id}/withdrawal`))).toBe('not-who-opened-it')
  for (let i = 0; i < 2; i++) expect((await lupe.person.post(`${url}/${id}/withdrawal`)).statusCode).toBe(200)
  expect(await circle.motion(id, norma)).toMatchObject({ outcome: 'withdrawn', mayWithdraw: false, mine: 'no-vote' })
  expect(codeOf(await circle.vote(norma, id, 'yes'))).toBe('motion-withdrawn')
  await lupe.person.post(url, { id: other, kind: 'by-laws', wording: 'Que la tanda sea cada mes.' })
  await circle.vote(norma, other, 'yes')
  expect(codeOf(await lupe.person.post(`${url}/${other}/withdrawal`))).toBe('vote-has-begun')
})

test('a member puts what the rules let her; each kind has what it is about and nothing else; a stranger finds nothing', async () => {
  const [lupe, norma] = six()
  const url = `/api/my-circles/${circle.circleId}/motions`
  expect(codeOf(await lupe.person.post(url, { id: randomUUID(), kind: 'exclude', memberId: norma.memberId }))).toBe('motion-not-for-members')
  expect((await circle.governance(lupe)).mayOpen).toEqual(['admit', 'officer', 'by-laws'])
  const keep = `/api/circles/${circle.circleId}/motions`
  expect(fieldCodes(await circle.keeper.post(keep, { id: randomUUID(), kind: 'loan', wording: 'Para una troca' }))).toEqual(['memberId: required', 'amountCents: required', 'wording: not-allowed'])
  expect(fieldCodes(await circle.keeper.post(keep, { id: randomUUID(), kind: 'admit', memberId: norma.memberId }))).toEqual(['memberId: already-a-member'])
  expect(fieldCodes(await circle.keeper.post(keep, { id: randomUUID(), kind: 'exclude', memberId: randomUUID() }))).toEqual(['memberId: not-a-member'])
  const stranger = await t.signUp()
  expect((await stranger.get(`/api/my-circles/${circle.circleId}/governance`)).statusCode).toBe(404)
})

test('all who vote at the same moment are counted, each once', async () => {
  const [, , carmen] = six()
  const motionId = await circle.ask({ kind: 'officer', office: 'key-holder', memberId: carmen.memberId })
  const answers = await Promise.all(circle.voters.flatMap((voter, index) => [1, 2].map(() => circle.vote(voter, motionId, index < 4 ? 'yes' : 'no'))))
  expect([200, 409].map((status) => answers.filter(({ statusCode }) => statusCode === status).length)).toEqual([6, 6])
  expect(await circle.motion(motionId)).toMatchObject({ outcome: 'passed', voted: 6, tally: { yes: 4, no: 2 } })
})

test('the database itself refuses a choice beside a name in a secret vote, and ballots that are more or fewer than the votes', async () => {
  const [lupe, norma] = six()
  const motionId = await circle.ask({ kind: 'officer', office: 'chair', memberId: norma.memberId })
  const cast = (choice: string) => `insert into circle_vote_cast (motion_id, member_id, ballot, choice) values ('${motionId}', '${lupe.memberId}', 'secret', ${choice})`
  expect(await refused(cast(`'yes'`))).toContain('circle_vote_cast_check')
  expect(await refused(cast(`'yes'`).replace(`'secret'`, `'open'`))).toContain('foreign key')
  expect(await refused(cast('null'))).toContain('as many ballots as people')
  await circle.vote(lupe, motionId, 'yes')
  expect(await refused(`delete from circle_ballot where motion_id = '${motionId}'`)).toContain('as many ballots as people')
})

test('what passed about the by-laws is what the circle agreed, from the day on which it passed', async () => {
  const other = await makeVotingCircle(t)
  const motionId = await other.ask(byLaws)
  for (const voter of other.voters) await other.vote(voter, motionId, 'yes')
  expect((await other.governance(other.voters[0])).byLaws).toEqual([{ wording: byLaws.wording, since: (await other.motion(motionId)).openedOn }])
})
