import { describe, expect, test } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { electorsOf } from '#domain/circle/votes/electors.ts'
import { fewestOf, isAtLeast, type Fraction } from '#domain/circle/votes/fraction.ts'
import { outcomeOf, passes, whatItTakes, type Choice } from '#domain/circle/votes/outcome.ts'
import { recount, tallyOf } from '#domain/circle/votes/recount.ts'
import { shownResult } from '#domain/circle/votes/shown-result.ts'
import { ballotKinds, defaultVoteRules, motionKinds } from '#domain/circle/votes/vote-rules.ts'
import { holdsFor } from '#test/domain/support/seed.ts'
import { fc } from '#test/support/generated-cases.ts'

const closesOn = '2026-12-05'
const before = { closesOn, today: '2026-12-05' }
const after = { closesOn, today: '2026-12-06' }
const { admit, exclude, loan, officer, 'by-laws': byLaws } = defaultVoteRules

const count = fc.integer({ min: 0, max: 60 })
const fraction = fc.integer({ min: 1, max: 12 }).chain((denominator) => fc.record({ numerator: fc.integer({ min: 1, max: denominator }), denominator: fc.constant(denominator) }))
/** A vote in any state: so many yes and no, and some who have not voted. */
const vote = fc.record({ yes: count, no: count, silent: count, quorum: fraction, threshold: fraction, afterwards: fc.boolean(), ballot: fc.constantFrom(...ballotKinds) })
  .map(({ yes, no, silent, afterwards, ...rules }) => ({ rules, tally: { yes, no }, eligible: yes + no + silent, silent, today: afterwards ? after.today : before.today }))

describe('the defaults', () => {
  test('are those of the field: two thirds vote; four fifths, a majority, two thirds say yes', () => {
    expect(motionKinds.map((kind) => [kind, defaultVoteRules[kind].quorum, defaultVoteRules[kind].threshold])).toEqual([
      ['admit', { numerator: 2, denominator: 3 }, { numerator: 4, denominator: 5 }],
      ['exclude', { numerator: 2, denominator: 3 }, { numerator: 4, denominator: 5 }],
      ['loan', { numerator: 2, denominator: 3 }, { numerator: 1, denominator: 2 }],
      ['officer', { numerator: 2, denominator: 3 }, { numerator: 1, denominator: 2 }],
      ['by-laws', { numerator: 2, denominator: 3 }, { numerator: 2, denominator: 3 }],
    ])
  })

  test('take, of ten, seven votes, and as many yes as people would say', () => {
    expect([admit, exclude, loan, officer, byLaws].map((rules) => whatItTakes(10, rules))).toEqual([
      { votes: 7, yesIfAllVote: 8 }, { votes: 7, yesIfAllVote: 8 }, { votes: 7, yesIfAllVote: 6 }, { votes: 7, yesIfAllVote: 6 }, { votes: 7, yesIfAllVote: 7 },
    ])
  })
})

describe('who may vote', () => {
  const members = ['lupe', 'norma', 'irma'].map((id) => ({ id, joined: id !== 'irma' }))

  test('the borrower and whom an exclusion is about stand aside; a candidate does not; who has not joined has no vote', () => {
    expect(electorsOf(members, loan, 'lupe')).toEqual({ eligible: ['norma'], recused: ['lupe'] })
    expect(electorsOf(members, exclude, 'norma')).toEqual({ eligible: ['lupe'], recused: ['norma'] })
    expect(electorsOf(members, officer, 'lupe')).toEqual({ eligible: ['lupe', 'norma'], recused: [] })
    expect(electorsOf(members, admit, 'irma')).toEqual({ eligible: ['lupe', 'norma'], recused: [] })
  })

  test('everybody who has joined either votes or stands aside, never both', () => {
    const people = fc.uniqueArray(fc.record({ id: fc.uuid(), joined: fc.boolean() }), { selector: ({ id }) => id, maxLength: 20 })
    holdsFor(fc.tuple(people, fc.constantFrom(...motionKinds), fc.nat(20)), ([all, kind, index]) => {
      const { eligible, recused } = electorsOf(all, defaultVoteRules[kind], all[index]?.id ?? null)
      expect([...eligible, ...recused].toSorted()).toEqual(all.filter(({ joined }) => joined).map(({ id }) => id).toSorted())
    })
  })
})

describe('the outcome', () => {
  test('is open until the last day has passed or all have voted', () => {
    expect(outcomeOf({ eligible: 6, tally: { yes: 5, no: 0 }, ...before }, officer)).toBe('open')
    expect(outcomeOf({ eligible: 6, tally: { yes: 5, no: 0 }, ...after }, officer)).toBe('passed')
    expect(outcomeOf({ eligible: 6, tally: { yes: 5, no: 1 }, ...before }, officer)).toBe('passed')
  })

  test('needs a quorum, and a tie fails', () => {
    expect(outcomeOf({ eligible: 6, tally: { yes: 3, no: 0 }, ...after }, officer)).toBe('no-quorum')
    expect(outcomeOf({ eligible: 6, tally: { yes: 4, no: 0 }, ...after }, officer)).toBe('passed')
    expect(outcomeOf({ eligible: 6, tally: { yes: 3, no: 3 }, ...before }, officer)).toBe('failed')
    expect(outcomeOf({ eligible: 0, tally: { yes: 0, no: 0 }, ...before }, officer)).toBe('no-quorum')
  })

  test('four fifths of five are four: one no does not stop it, two do', () => {
    expect([passes({ yes: 4, no: 1 }, admit), passes({ yes: 3, no: 2 }, admit), passes({ yes: 7, no: 2 }, admit)]).toEqual([true, false, false])
  })

  test('of any vote is what long division says, and closing early changes nothing of it', () => {
    holdsFor(vote, ({ rules, tally, eligible, silent, today }) => {
      const found = outcomeOf({ eligible, tally, closesOn, today }, rules)
      const cast = tally.yes + tally.no
      const stillOpen = today <= closesOn && silent > 0
      const enough = cast > 0 && BigInt(cast * rules.quorum.denominator) >= BigInt(rules.quorum.numerator * eligible)
      const inFavour = tally.yes > tally.no && BigInt(tally.yes * rules.threshold.denominator) >= BigInt(rules.threshold.numerator * cast)
      const decided = enough ? (inFavour ? 'passed' : 'failed') : 'no-quorum'
      expect(found).toBe(stillOpen ? 'open' : decided)
      expect(outcomeOf({ eligible, tally, closesOn, today: addDays(closesOn, 400) }, rules)).toBe(decided)
    })
  })

  test('never turns against more yes: one more yes in place of a no does not undo a pass', () => {
    holdsFor(vote, ({ rules, tally: { yes, no } }) => {
      const turned = { yes: yes + 1, no: Math.max(0, no - 1) }
      expect(passes(turned, rules) || !passes({ yes, no }, rules)).toBe(true)
    })
  })

  test('needs just as many as are said beforehand', () => {
    holdsFor(fc.tuple(fc.integer({ min: 1, max: 60 }), fraction, fraction), ([eligible, quorum, threshold]) => {
      const { votes, yesIfAllVote } = whatItTakes(eligible, { quorum, threshold })
      const withYes = (yes: number) => passes({ yes, no: eligible - yes }, { threshold })
      expect([withYes(yesIfAllVote), withYes(yesIfAllVote - 1)]).toEqual([true, false])
      const of = (cast: number) => outcomeOf({ eligible, tally: { yes: cast, no: 0 }, ...after }, { quorum, threshold })
      expect([of(votes), of(votes - 1)]).toEqual(['passed', 'no-quorum'])
    })
  })
})

describe('what is shown', () => {
  test('of a secret vote with fewer than five ballots whether it passed, and no count', () => {
    expect(shownResult({ ballot: 'secret', tally: { yes: 4, no: 0 }, outcome: 'passed' })).toEqual({ outcome: 'passed', tally: null })
    expect(shownResult({ ballot: 'secret', tally: { yes: 4, no: 1 }, outcome: 'passed' })).toEqual({ outcome: 'passed', tally: { yes: 4, no: 1 } })
    expect(shownResult({ ballot: 'open', tally: { yes: 2, no: 1 }, outcome: 'passed' })).toEqual({ outcome: 'passed', tally: { yes: 2, no: 1 } })
  })

  test('never a count while people vote, nor of fewer than five secret ballots', () => {
    holdsFor(vote, ({ rules, tally, eligible, today }) => {
      const outcome = outcomeOf({ eligible, tally, closesOn, today }, rules)
      const shown = shownResult({ ballot: rules.ballot, tally, outcome })
      const kept = outcome === 'open' || (rules.ballot === 'secret' && tally.yes + tally.no < 5)
      expect(shown).toEqual({ outcome, tally: kept ? null : tally })
    })
  })
})

describe('a recount', () => {
  const ballots = fc.uniqueArray(fc.record({ id: fc.uuid(), choice: fc.constantFrom<Choice>('yes', 'no') }), { selector: ({ id }) => id, maxLength: 40 })

  test('of the published ballots, in any order, gives the outcome that was said', () => {
    holdsFor(fc.tuple(ballots, count, fraction, fraction, fc.func(fc.integer())), ([all, silent, quorum, threshold, order]) => {
      const [eligible, voted] = [all.length + silent, all.length]
      const shuffled = all.toSorted((one, other) => order(one.id) - order(other.id))
      const again = recount(shuffled, { eligible, voted }, { quorum, threshold })
      expect(again).toMatchObject({ agrees: true, tally: tallyOf(all) })
      expect(again.passed).toBe(outcomeOf({ eligible, tally: tallyOf(all), ...after }, { quorum, threshold }) === 'passed')
    })
  })

  test('does not agree where a ballot is missing, was added, or is counted twice', () => {
    holdsFor(ballots, (all) => {
      const [first = { id: 'the first', choice: 'yes' as const }, ...rest] = all
      const some = [first, ...rest]
      const said = { eligible: 60, voted: some.length }
      const agrees = (published: typeof some) => recount(published, said, officer).agrees
      expect([agrees(some), agrees(rest), agrees([...some, { ...first, id: 'another' }]), agrees([first, first, ...rest.slice(1)])]).toEqual([true, false, false, false])
    })
  })
})

test('a fraction is exact where a float is not', () => {
  const third: Fraction = { numerator: 1, denominator: 3 }
  expect([isAtLeast(1, 3, third), isAtLeast(333_333, 1_000_000, third), fewestOf(9, third), fewestOf(10, third)]).toEqual([true, false, 3, 4])
})
