import { randomInt, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'
import type { Choice } from '#domain/circle/votes/outcome.ts'
import { encryptBytes } from '#platform/encryption/bytes.ts'
import type { Recount } from '#services/circles/votes/schemas.ts'
import { createTestApp, type TestApp } from '#test/support/app.ts'
import { asOwner } from '#test/support/as-owner.ts'
import { makeVotingCircle, type Voter, type VotingCircle } from '../support/circle-votes.ts'
import { attacks, type Attack } from './secrecy/attacks.ts'
import { everythingKept } from './secrecy/everything.ts'
import { gather, type Election, type Evidence } from './secrecy/evidence.ts'
import { learnedAttacks } from './secrecy/learned.ts'
import { linesOfLog } from './secrecy/logged.ts'

/** Of each, six people vote, three yes and three no, so that a guess is right half of the time; in either half they learn from the other. */
const elections = 24
const votersEach = 6
/** How many right guesses more than half, or fewer, lie five deviations from chance (of one election 1.34): of 24 elections 33 of 144. */
const beyondChance = (held: number): number => 5 * 1.35 * Math.sqrt(held)

let at: TestApp
let circle: VotingCircle
let lines: string[]
beforeAll(async () => {
  at = await createTestApp({ environment: { LOG_LEVEL: 'trace' }, extend: (app) => { lines = linesOfLog(app) } })
  circle = await makeVotingCircle(at)
}, 60_000)
afterAll(() => at.drop())

const shuffled = <T>(items: readonly T[]): T[] => items.map((item) => ({ item, by: randomInt(2 ** 40) })).toSorted((one, other) => one.by - other.by).map(({ item }) => item)
const threeAndThree = (): Choice[] => shuffled<Choice>(['yes', 'yes', 'yes', 'no', 'no', 'no'])

/** How a vote is written down: as Molino does, or as somebody would who thought no further. @returns the ids of its requests */
type Cast = (voter: Voter, motionId: string, choice: Choice) => Promise<string[]>

const asMolino: Cast = async (voter, motionId, choice) => {
  const answer = await circle.vote(voter, motionId, choice)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return [String(answer.headers['x-request-id'])]
}

async function oneElection(cast: Cast): Promise<Election> {
  const motionId = await circle.ask({ kind: 'by-laws', ballot: 'secret', wording: 'Lo de siempre' })
  const [order, choices] = [shuffled(circle.voters), threeAndThree()]
  const voters: Election['voters'][number][] = []
  for (const [index, voter] of order.entries()) {
    const requestIds = await cast(voter, motionId, choices[index] ?? 'yes')
    voters.push({ memberId: voter.memberId, personId: voter.person.personId, requestIds })
  }
  const { ballots } = (await circle.keeper.get(`/api/circles/${circle.circleId}/motions/${motionId}/recount`)).json<Recount>()
  return { circleId: circle.circleId, motionId, voters, choices, published: new Map(ballots.map(({ mark, choice }) => [mark, choice])) }
}

async function manyElections(cast: Cast, count: number): Promise<Evidence[]> {
  const held: Election[] = []
  for (let i = 0; i < count; i++) held.push(await oneElection(cast))
  return gather(held, await everythingKept(at.database, lines))
}

/** How often an attack is right; where it says nothing it is as good as a coin. */
function right(attack: Attack | undefined, evidence: readonly Evidence[]): number {
  const guesses = evidence.flatMap((one) => one.election.choices.map((choice, index) => ({ choice, guess: attack?.(one)[index] ?? null })))
  return guesses.reduce((sum, { choice, guess }) => sum + (guess === null ? 0.5 : guess === choice ? 1 : 0), 0)
}

/** Every attack, by how often it was right. */
function tried(evidence: readonly Evidence[]): Map<string, number> {
  const half = evidence.length / 2
  const [first, second] = [evidence.slice(0, half), evidence.slice(half)]
  const [fromFirst, fromSecond] = [learnedAttacks(first), learnedAttacks(second)]
  return new Map([
    ...Object.entries(attacks).map(([name, attack]): [string, number] => [name, right(attack, evidence)]),
    ...Object.keys(fromFirst).map((name): [string, number] => [name, right(fromFirst[name], second) + right(fromSecond[name], first)]),
  ])
}
const tellingMore = (found: Map<string, number>, held: number) => [...found].filter(([, times]) => Math.abs(times - held * votersEach / 2) > beyondChance(held))

describe('whoever reads every table, with its system columns, and every line of the log', () => {
  test('cannot tell who voted what in secret, by any of the ways that are tried, better than by a coin', async () => {
    const evidence = await manyElections(asMolino, elections)
    const found = tried(evidence)
    expect(tellingMore(found, elections)).toEqual([])
    // That there was something to look at: her vote, its audit, what is kept of the request, its line of the log, and six ballots.
    for (const { hers, ballots } of evidence) {
      expect(ballots).toHaveLength(votersEach)
      for (const rows of hers) expect(rows.map(({ table }) => table)).toEqual(expect.arrayContaining(['circle_vote_cast', 'audit_event', 'idempotency', 'log']))
    }
    expect(found.size).toBeGreaterThan(60)
  }, 120_000)

  test('could, if ballots were written one by one beside the names: the same ways find out', async () => {
    const few = 8
    const found = tried(await manyElections(beside, few))
    expect(tellingMore(found, few).map(([name]) => name)).toEqual(expect.arrayContaining(['the same transaction', 'the order in which ballots lie', 'the order of transactions']))
    expect(found.get('the same transaction')).toBe(few * votersEach)
  }, 120_000)
})

/** Each ballot in the transaction of its vote, and left where it is. */
const beside: Cast = async (voter, motionId, choice) => {
  const id = randomUUID()
  const client = new Client({ connectionString: at.database.ownerUrl })
  await client.connect()
  await client.query('begin')
  await client.query(`insert into circle_vote_cast (motion_id, member_id, ballot) values ($1, $2, 'secret')`, [motionId, voter.memberId])
  const key = at.config.secrets.fieldEncryptionKey
  await client.query('insert into circle_ballot values ($1, $2, $3)', [id, motionId, encryptBytes(key, Buffer.of(choice === 'yes' ? 1 : 0), `circle_ballot.choice:${motionId}:${id}`)])
  await client.query('commit')
  await client.end()
  return []
}

test('a ballot has an id of no meaning, its motion, and one encrypted byte; nothing of it outlives the next vote', async () => {
  const columns = await asOwner<{ name: string }>(at.database, `select column_name as name from information_schema.columns where table_name = 'circle_ballot' order by 1`)
  expect(columns.map(({ name }) => name)).toEqual(['choice_encrypted', 'id', 'motion_id'])
  const motionId = await circle.ask({ kind: 'by-laws', ballot: 'secret', wording: 'Otra cosa' })
  const seen = new Set<string>()
  let now: { id: string; sealed: string; length: number; xmin: string }[] = []
  for (const [index, voter] of circle.voters.entries()) {
    await circle.vote(voter, motionId, index % 2 === 0 ? 'yes' : 'no')
    now = await asOwner(at.database, `select id, encode(choice_encrypted, 'hex') as sealed, octet_length(choice_encrypted) as length, xmin::text from circle_ballot where motion_id = $1`, motionId)
    expect(now).toHaveLength(index + 1)
    expect(new Set(now.map(({ xmin }) => xmin)).size).toBe(1)
    expect(now.filter(({ id, sealed }) => seen.has(id) || seen.has(sealed))).toEqual([])
    for (const { id, sealed } of now) seen.add(id).add(sealed)
  }
  expect(new Set(now.map(({ length }) => length))).toEqual(new Set([29]))
})
