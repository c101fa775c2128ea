import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import { quote } from '#domain/loan/quote.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import { answerCases } from '#infra/commands/json-cases.ts'
import { fivePercentDaily, life, payment, yearAtTwelvePercent } from '../support/example-terms.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Runs a command as `npm run` does, on whatever text. */
function run(command: 'quote' | 'apr' | 'replay', input: string, zone = 'America/Denver') {
  const { status, stdout, stderr } = spawnSync('node', [`infra/commands/${command}.ts`], { cwd: root, input, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', TZ: zone } })
  const answers: unknown = JSON.parse(stdout)
  return { status, stderr, answers }
}

const history = { id: 'h', ...life(fivePercentDaily, 'daily', '2025-03-01', payment('p', '2025-02-15', 85_598)) }
const aprCase = { id: 'a', unitPeriod: { every: 1, unit: 'month' }, advances: [{ date: '2025-01-01', amountCents: 100_000 }], payments: [{ date: '2025-02-01', amountCents: 101_000 }] }

describe('the commands, run as processes', () => {
  test('quote answers what the domain says, and nothing else', () => {
    const { status, stderr, answers } = run('quote', JSON.stringify([{ id: 'one', terms: yearAtTwelvePercent, title: 'ignored' }, { id: 2, terms: fivePercentDaily }]))
    expect(answers).toEqual([{ id: 'one', ...quote(yearAtTwelvePercent) }, { id: 2, ...quote(fivePercentDaily) }])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('apr answers a rate', () => {
    expect(run('apr', JSON.stringify([aprCase]))).toEqual({ status: 0, stderr: '', answers: [{ id: 'a', aprPercent: '12.000' }] })
  })

  test('replay answers what a loan looks like, with the fields of its contract only', () => {
    const { status, answers } = run('replay', JSON.stringify([history]))
    const { dueNowCents: _now, pastDueCents: _past, nextDue: _next, principalHistory: _line, ...contract } = foldLoan(history)
    expect(answers).toEqual([{ id: 'h', ...contract }])
    expect(status).toBe(0)
  })

  test('every date is the same in Albuquerque, in Greenwich and on Kiritimati', () => {
    const input = JSON.stringify([history, { ...history, id: 'k', asOf: '2025-02-16', terms: { ...fivePercentDaily, businessDay: 'preceding' } }])
    const here = run('replay', input)
    for (const zone of ['UTC', 'Pacific/Kiritimati']) expect(run('replay', input, zone)).toEqual(here)
  })

  test('a bad case is answered by a problem with everything wrong, exit status 2, and the good ones all the same', () => {
    const { status, stderr, answers } = run('quote', JSON.stringify([{ id: 'bad', terms: { ...yearAtTwelvePercent, installments: 0, dayCount: 'lunar' } }, { id: 'good', terms: yearAtTwelvePercent }]))
    expect(answers).toEqual([
      {
        id: 'bad', type: 'urn:molino:problem:invalid-terms', title: 'These terms do not make a loan.', code: 'invalid-terms', status: 422,
        errors: [
          { path: 'terms.installments', code: 'too-small', message: 'Must be at least 1.', params: { minimum: 1 } },
          { path: 'terms.dayCount', code: 'not-allowed', message: 'Must be one of 30/360, actual/365, actual/364, actual/360, actual/actual.' },
        ],
      },
      { id: 'good', ...quote(yearAtTwelvePercent) },
    ])
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' })
  })

  test('a history that cannot be, only found out by living it, is a problem of its own event', () => {
    const { status, answers } = run('replay', JSON.stringify([{ ...history, events: [{ id: 'b', kind: 'refund', date: '2025-02-20', amountCents: 1 }] }, { ...history, events: [{ id: 'c', kind: 'charge-off', date: '2025-02-20' }] }]))
    expect(answers).toMatchObject([{ id: 'h', code: 'invalid-history', errors: [{ path: 'events.0.amountCents', code: 'more-than-credit' }] }, { id: 'h', status: 'charged-off' }])
    expect(status).toBe(2)
  })

  test('bad cases of apr and replay are problems too', () => {
    expect(run('apr', JSON.stringify([{ ...aprCase, payments: [] }, { ...aprCase, payments: [{ date: '2025-02-01', amountCents: 1 }] }]))).toMatchObject({
      status: 2, answers: [{ id: 'a', code: 'invalid-apr-case', errors: [{ path: 'payments' }] }, { id: 'a', code: 'payments-below-advances', errors: [{ path: 'payments' }] }],
    })
    expect(run('replay', JSON.stringify([{ ...history, asOf: 'today' }]))).toMatchObject({ status: 2, answers: [{ id: 'h', code: 'invalid-history', errors: [{ path: 'asOf' }] }] })
  })

  test.each(['', '{', 'null x', '[1,'])('"%s" is no JSON: one problem', (input) => {
    for (const command of ['quote', 'apr', 'replay'] as const) {
      expect(run(command, input)).toEqual({
        status: 2, stderr: '', answers: [{ id: null, type: 'urn:molino:problem:invalid-json', title: 'The input is not JSON.', code: 'invalid-json', status: 422, errors: [] }],
      })
    }
  })

  test('npm run --silent prints nothing of its own', () => {
    const published: { id: string; terms: unknown }[] = JSON.parse(readFileSync(new URL('../truth/schedules.json', import.meta.url), 'utf8'))
    const output = execFileSync('npm', ['run', '--silent', 'quote'], { cwd: root, input: JSON.stringify(published.map(({ id, terms }) => ({ id, terms }))), encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })
    expect(JSON.parse(output)).toHaveLength(published.length)
  })
})

const echo = () => ({ answer: 1 })
const refuse = () => { throw new DomainError('invalid-terms', 'No.', [{ path: 'terms', code: 'required', message: 'Is required.' }]) }

const answers = (input: unknown, answer: () => object = echo) => answerCases(JSON.stringify(input), answer)

describe('cases from JSON', () => {
  test('keep their order and their ids', () => {
    expect(answers([{ id: 'b' }, { id: 7 }])).toEqual({ answers: [{ id: 'b', answer: 1 }, { id: 7, answer: 1 }], hasProblems: false })
    expect(answers([])).toEqual({ answers: [], hasProblems: false })
    expect(answerCases('\uFEFF[]', echo).hasProblems).toBe(false)
  })

  test.each([[{}], ['text'], [null], [5]])('%j is no array of cases: one problem', (input) => {
    expect(answers(input)).toMatchObject({ answers: [{ id: null, code: 'not-an-array' }], hasProblems: true })
  })

  test.each([[null], ['x'], [[]], [1]])('%j is no case', (input) => {
    expect(answers([input, { id: 'a' }])).toMatchObject({ answers: [{ id: null, code: 'not-a-case' }, { id: 'a', answer: 1 }], hasProblems: true })
  })

  test.each([[{}, 'required'], [{ id: '' }, 'wrong-type'], [{ id: null }, 'wrong-type'], [{ id: {} }, 'wrong-type'], [{ id: 'x'.repeat(201) }, 'wrong-type']])('%j needs an id', (input, code) => {
    expect(answers([input])).toMatchObject({ answers: [{ id: null, code: 'case-without-id', errors: [{ path: 'id', code }] }], hasProblems: true })
  })

  test('a case without an id has its other problems named as well', () => {
    expect(answers([{}], refuse)).toMatchObject({ answers: [{ id: null, code: 'invalid-terms', errors: [{ path: 'id' }, { path: 'terms' }] }] })
  })

  test('a fault of the program is a problem without its words, and the others are answered', () => {
    let count = 0
    const fail = () => {
      count += 1
      if (count === 1) throw new Error('secret /path')
      return { answer: count }
    }
    expect(answers([{ id: 'a' }, { id: 'b' }], fail)).toEqual({
      answers: [{ id: 'a', type: 'urn:molino:problem:internal-error', title: 'This case could not be answered.', code: 'internal-error', status: 500, errors: [] }, { id: 'b', answer: 2 }],
      hasProblems: true,
    })
  })
})
