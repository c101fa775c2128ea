import type { Choice } from '#domain/circle/votes/outcome.ts'
import { requestHash } from '#platform/idempotency/index.ts'
import type { Row } from './everything.ts'
import type { Evidence } from './evidence.ts'

/** What an attack says each voter voted, in the order of voters; null where it says nothing. */
export type Attack = (evidence: Evidence) => readonly (Choice | null)[]

const most = (choices: readonly Choice[]): Choice | null => {
  const yes = choices.filter((choice) => choice === 'yes').length
  return yes * 2 === choices.length ? null : yes * 2 > choices.length ? 'yes' : 'no'
}

/** A place in a table, (block,line), as a number. */
const placeOf = (ctid = ''): number => {
  const [block = 0, line = 0] = ctid.replace(/[()]/g, '').split(',').map(Number)
  return block * 10_000 + line
}

/** The nth to vote cast the nth ballot of an order. */
const inOrder = (by: (values: Row['values']) => number | string): Attack => ({ ballots, election }) => {
  const ordered = ballots.toSorted((one, other) => (by(one.values) < by(other.values) ? -1 : 1))
  return election.voters.map((_, index) => ordered[index]?.choice ?? null)
}

/** A ballot is hers that has a value in common with a row of hers: a transaction, a place, an id. */
const sameValue = (column: string, ofHers: (values: Row['values']) => readonly (string | undefined)[]): Attack => ({ ballots, hers }) => (
  hers.map((rows) => {
    const values = new Set(rows.flatMap((row) => ofHers(row.values)))
    return most(ballots.filter((ballot) => values.has(ballot.values[column])).map(({ choice }) => choice))
  })
)

/** Her request is hashed with each choice there is, and looked for. */
const hashOfEachChoice: Attack = ({ election: { circleId, motionId }, requests }) => requests.map((rows) => {
  const hashes = new Set(rows.map(({ values }) => values.request_hash))
  return most((['yes', 'no'] as const).filter((choice) => (
    [{}, null, undefined].some((query) => hashes.has(requestHash({ params: { circleId, motionId }, query, body: { choice } })))
  )))
})

/** A word of her rows says it. */
const saidInWords: Attack = ({ hers }) => hers.map((rows) => {
  const text = rows.flatMap(({ values }) => Object.values(values)).join(' ')
  return most((['yes', 'no'] as const).filter((choice) => new RegExp(`(?<![\\w-])${choice}(?![\\w-])`).test(text)))
})

export const attacks: Readonly<Record<string, Attack>> = {
  'the order in which ballots lie': inOrder(({ ctid }) => placeOf(ctid)),
  'the order of transactions': inOrder(({ xmin, ctid }) => Number(xmin) * 1e6 + placeOf(ctid)),
  'the order of commands': inOrder(({ cmin, ctid }) => Number(cmin) * 1e6 + placeOf(ctid)),
  'the order of ids': inOrder(({ id = '' }) => id),
  'the order of what is encrypted': inOrder((values) => values.choice_encrypted ?? ''),
  'the same transaction': sameValue('xmin', ({ xmin }) => [xmin]),
  'the same transaction, deleting or locking': sameValue('xmax', ({ xmin, xmax }) => [xmin, xmax]),
  'the same place': sameValue('ctid', ({ ctid }) => [ctid]),
  'an id in both': sameValue('id', (values) => Object.values(values)),
  'what is encrypted in both': sameValue('choice_encrypted', (values) => Object.values(values)),
  'the hash of each choice': hashOfEachChoice,
  'a word in her rows': saidInWords,
}
