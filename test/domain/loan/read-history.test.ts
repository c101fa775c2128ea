import { describe, expect, test } from '@jest/globals'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import { readHistory } from '#domain/loan/read-history.ts'
import { fee, life, pause, payment, planChange, reversal, yearAtTwelvePercent } from '../support/example-terms.ts'

const good = life(yearAtTwelvePercent, 'daily', '2025-05-01', payment('p', '2025-02-15', 100), { ...fee('f', '2025-03-01', 5), recordedOn: '2025-03-02' }, reversal('r', 'p', '2025-03-01'))
const problems = (change: Record<string, unknown>) => {
  const read = readHistory({ ...good, ...change })
  return 'problems' in read ? read.problems : []
}
const faults = (change: Record<string, unknown>) => problems(change).map(({ path, code }) => `${path} ${code}`)
const sentences = (change: Record<string, unknown>) => problems(change).map(({ message }) => message)
const event = (change: Record<string, unknown>) => faults({ events: [{ id: 'e', kind: 'payment', date: '2025-02-15', amountCents: 1, ...change }] })

describe('a history from JSON', () => {
  test('is read as it is', () => {
    expect(readHistory({ ...good, id: 'whatever' })).toEqual({ history: good })
  })

  test('every order of parts can be the allocation', () => {
    for (const allocation of [['fees', 'interest', 'principal'], ['principal', 'fees', 'interest']]) {
      expect(readHistory({ ...good, allocation })).toMatchObject({ history: { allocation } })
    }
  })

  test('all problems are named at once, those of the terms too', () => {
    expect(faults({ terms: { ...yearAtTwelvePercent, installments: 0 }, interestAccrual: 'weekly', allocation: ['fees'], ahead: 'later', events: 'none', asOf: '2025-02-30' })).toEqual([
      'terms.installments too-small', 'interestAccrual not-allowed', 'allocation too-short', 'ahead not-allowed', 'events wrong-type', 'asOf not-date',
    ])
    expect(faults({ terms: undefined })).toEqual(['terms required'])
    expect(faults({ terms: { ...yearAtTwelvePercent, gracePrincipalInstallments: 12 } })).toEqual(['terms.gracePrincipalInstallments too-large'])
  })

  test.each<[unknown, string[]]>([
    [['interest', 'principal', 'interest'], ['allocation not-allowed']],
    [['interest', 'principal', 'costs'], ['allocation not-allowed']],
    [['interest', 'principal', 'fees', 'fees'], ['allocation too-long']],
    [{}, ['allocation wrong-type']],
  ])('%j is no allocation', (allocation, expected) => {
    expect(faults({ allocation })).toEqual(expected)
  })

  test.each([
    { kind: 'rate-change', annualRatePercent: '6', from: '2025-02-01' }, { kind: 'pause', from: '2025-03-01', to: '2025-03-31' },
    { kind: 'due-date-change', from: '2025-03-01', to: '2025-03-20', moves: 'all' }, { kind: 'ahead-choice', ahead: 'smaller' },
    { kind: 'plan-change', installments: 20 }, { kind: 'plan-change', installments: 20, lowerInstallments: 3, lowerCents: 5_000 },
    { kind: 'waiver', of: 'fees', amountCents: 5 }, { kind: 'refund', amountCents: 5 }, { kind: 'charge-off' }, { kind: 'recovery', amountCents: 5 },
  ])('knows $kind', (fields) => {
    const known = { ...good, events: [{ id: 'e', date: '2025-02-15', ...fields }] }
    expect(readHistory(known)).toEqual({ history: known })
  })

  test.each<[Record<string, unknown>, string[]]>([
    [{ kind: 'rate-change', annualRatePercent: '1001', from: '2025-02-30' }, ['events.0.annualRatePercent not-rate', 'events.0.from not-date']],
    [{ kind: 'pause', from: '2025-03-02', to: '2025-03-01' }, ['events.0.to ends-before-it-begins']],
    [{ kind: 'due-date-change', from: '2025-03-02', to: '2025-03-01', moves: 'all' }, ['events.0.to ends-before-it-begins']],
    [{ kind: 'due-date-change', from: '2025-03-02', to: '2025-03-21', moves: 'some' }, ['events.0.moves not-allowed']],
    [{ kind: 'plan-change', installments: 20, lowerInstallments: 3 }, ['events.0.lowerCents half-said']],
    [{ kind: 'ahead-choice', ahead: 'none' }, ['events.0.ahead not-allowed']],
    [{ kind: 'waiver', of: 'principal', amountCents: 0 }, ['events.0.of not-allowed', 'events.0.amountCents too-small']],
    [{ kind: 'recovery', amountCents: undefined }, ['events.0.amountCents wrong-type']],
  ])('names what is wrong in %j', (fields, expected) => {
    expect(event(fields)).toEqual(expected)
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['no kind', { kind: undefined }, ['events.0.kind required']],
    ['a kind that there will never be', { kind: 'gift' }, ['events.0.kind not-allowed']],
    ['a kind that is no text', { kind: 5 }, ['events.0.kind not-allowed']],
    ['no id', { id: '' }, ['events.0.id too-short']],
    ['an id beyond measure', { id: 'x'.repeat(201) }, ['events.0.id too-long']],
    ['no date', { date: 20_250_215 }, ['events.0.date wrong-type']],
    ['no amount', { amountCents: undefined }, ['events.0.amountCents wrong-type']],
    ['an amount of nothing', { amountCents: 0 }, ['events.0.amountCents too-small']],
    ['a negative amount', { amountCents: -100 }, ['events.0.amountCents too-small']],
    ['a reversal of what?', { kind: 'reversal' }, ['events.0.of required']],
    ['a reversal of nothing', { kind: 'reversal', of: 'x' }, ['events.0.of unknown-event']],
    ['an event before the start', { date: '2025-01-14' }, ['events.0.date event-before-start']],
    ['recorded at no time', { recordedOn: 'yesterday' }, ['events.0.recordedOn not-instant']],
    ['recorded on no day', { recordedOn: '2025-02-30' }, ['events.0.recordedOn not-instant']],
    ['recorded in a zone', { recordedOn: '2025-02-15T10:00:00-07:00' }, ['events.0.recordedOn not-instant']],
    ['recorded in no words', { recordedOn: '' }, ['events.0.recordedOn too-short']],
  ])('%s', (_, change, expected) => {
    expect(event(change)).toEqual(expected)
  })

  test('what is wrong is said in one sentence each', () => {
    const wrong = [{ ...payment('a', '2025-02-15', 1), kind: undefined }, { ...payment('b', '2025-02-15', 1), kind: 'gift' }, { ...payment('c', '2025-02-15', 1), recordedOn: 'on 2025-02-15' }]
    expect(sentences({ allocation: ['fees', 'fees', 'interest'], events: wrong })).toEqual([
      'Must hold each of interest, principal, fees once.', 'Is required.',
      'Must be one of rate-change, pause, due-date-change, plan-change, ahead-choice, fee, waiver, payment, refund, charge-off, recovery, reversal.',
      'Must be a date, or an instant in UTC that ends in Z.',
    ])
    const circle = [reversal('r', 's', '2025-03-01'), reversal('s', 'r', '2025-03-01')]
    const against = [payment('a', '2025-01-01', 1), payment('a', '2025-02-15', 1), reversal('q', 'x', '2025-03-01'), ...circle, pause('h', '2025-03-02', '2025-03-01'), { ...planChange('n', '2025-03-01', 5), lowerCents: 5 }]
    expect(sentences({ events: against })).toEqual([
      'Nothing can happen before the first advance.', 'Another event has this id.', 'There is no event with this id.', 'These reversals take back one another.',
      'These reversals take back one another.', 'It ends on the day it begins or later.', 'How many lower installments there are and what each comes to belong together.',
    ])
  })

  test.each(['2025-02-15', '2025-02-15T10:00Z', '2025-02-15T10:00:59Z', '2025-02-15T10:00:59.123456Z'])('may be recorded on %s', (recordedOn) => {
    expect(event({ recordedOn })).toEqual([])
  })

  test('events that are none are named', () => {
    expect(faults({ events: [null, []] })).toEqual(expect.arrayContaining(['events.0 wrong-type', 'events.1 wrong-type']))
  })

  test('more than 5,000 events are too many', () => {
    const events = Array.from({ length: 5001 }, (_, index) => payment(`e${index}`, '2025-02-15', 1))
    expect(faults({ events })).toEqual(['events too-long'])
    expect(foldLoan({ ...good, events: events.slice(0, 5000) }).allocations).toHaveLength(5000)
  })
})
