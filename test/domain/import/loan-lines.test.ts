import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { loanColumns, readLoanLines, type LoanLine } from '#domain/import/loan-lines.ts'
import { openingTerms } from '#domain/import/opening-terms.ts'
import { samePerson } from '#domain/import/same-person.ts'
import { balancesByAccount } from '#domain/ledger/loan-position.ts'
import { positionOfLoan } from '#domain/ledger/position-of-loan.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import { holdsFor } from '../support/seed.ts'

const product = {
  method: 'equal-installment', annualRatePercent: '5', period: { every: 1, unit: 'month' }, dayCount: 'actual/365', monthEnd: 'clamp',
  gracePrincipalInstallments: 0, installmentMultipleCents: 1, roundingMode: 'half-even',
} as const
const rules = { interestAccrual: 'daily', allocation: ['interest', 'principal', 'fees'], ahead: 'fewer' } as const
const line: LoanLine = {
  line: 2, loan: '1', givenNames: 'Ana', familyNames: 'Baca', phone: null, email: 'ana@example.org', coBorrower: null, locale: 'es', product: 'monthly-5', amountCents: 120_000, lentOn: '2026-01-15',
  annualRatePercent: null, installments: 12, nextDueOn: '2026-02-15', balance: null,
}
const head = loanColumns.map(({ names: [name = ''] }) => name)
const read = (cells: Partial<Record<string, string>>) => readLoanLines({ head, rows: [{ line: 2, cells: loanColumns.map(({ column }) => cells[column] ?? '') }] }).lines[0]
const good = { loan: 'a-7', givenNames: 'Ana', phone: '505-555-0100', product: 'monthly-5', amount: '1,200', lentOn: '1/15/2026', installments: '12', nextDueOn: '2026-02-15' }

/** Lent in January; on each due date so far she paid some amount. */
const anyLife = fc.record({ amountCents: fc.integer({ min: 25_000, max: 1_000_000 }), paid: fc.array(fc.integer({ min: 1_000, max: 20_000 }), { maxLength: 5 }), fee: fc.integer({ min: 0, max: 3_000 }), later: fc.integer({ min: 0, max: 400 }) })
function lifeOf({ amountCents, paid, fee }: { amountCents: number; paid: readonly number[]; fee: number }): { history: LoanHistory; on: string } {
  const events = paid.map((cents, at): LoanEvent => ({ id: `p${at}`, kind: 'payment', date: `2026-0${at + 2}-15`, amountCents: cents }))
  const on = events.at(-1)?.date ?? line.lentOn
  const fees: LoanEvent[] = fee > 0 ? [{ id: 'fee', kind: 'fee', date: on, amountCents: fee }] : []
  return { on, history: { ...rules, terms: openingTerms(product, { ...line, amountCents }), events: [...events, ...fees], asOf: on } }
}

describe('a file of loans', () => {
  test('tells a loan with its history, or what is left of it on a day', () => {
    expect(read(good)?.loan).toEqual({
      line: 2, loan: 'A-7', givenNames: 'Ana', familyNames: '', phone: '505-555-0100', email: null, coBorrower: null, locale: 'es', product: 'monthly-5', amountCents: 120_000, lentOn: '2026-01-15',
      annualRatePercent: null, installments: 12, nextDueOn: '2026-02-15', balance: null,
    })
    expect(read({ ...good, rate: '4.5 %', language: 'Inglés', principal: '900', paidThrough: '2026-02-10', interest: '0', asOf: '2026-02-12' })?.loan).toMatchObject({
      annualRatePercent: '4.5', locale: 'en', balance: { asOf: '2026-02-12', principalCents: 90_000, paidThrough: '2026-02-10', interestCents: 0, feesCents: 0 },
    })
  })

  test('may name who owes it too; a part of her is not enough', () => {
    expect(read({ ...good, coGivenNames: 'Luz', coFamilyNames: 'Baca', coEmail: 'luz@example.org' })?.loan?.coBorrower).toEqual({ givenNames: 'Luz', familyNames: 'Baca', phone: null, email: 'luz@example.org' })
    expect(read({ ...good, coGivenNames: 'Luz' })?.problems).toEqual([{ line: 2, column: 'coPhone', code: 'address-missing' }])
    expect(read({ ...good, coPhone: '505-555-0101' })?.problems).toEqual([{ line: 2, column: 'coGivenNames', code: 'cell-empty' }])
  })

  test('whatever is in its cells, each line is a loan or says what is wrong with it', () => {
    const cell = fc.oneof(fc.constantFrom('', '0', '12', '1,000.50', '2026-02-15', '02/03/2026', 'x', '-1', 'es', '٣'), fc.string({ maxLength: 12 }))
    holdsFor(fc.array(cell, { minLength: head.length, maxLength: head.length }), (cells) => {
      const [only] = readLoanLines({ head, rows: [{ line: 2, cells }] }).lines
      expect((only?.loan === null) === ((only?.problems.length ?? 0) > 0)).toBe(true)
    })
  })
})

describe('a loan that goes on from its balance', () => {
  test('owes on every later day what it would owe had it been here from its first day', () => {
    holdsFor(anyLife, ({ later, ...life }) => {
      const { history, on } = lifeOf(life)
      const { outstanding } = foldLoan(history)
      if (outstanding.principalCents === 0 || outstanding.interestCents > 0) return
      const asOf = addDays(on, later)
      const balance = { asOf: on, principalCents: outstanding.principalCents, paidThrough: on, interestCents: null, feesCents: outstanding.feesCents }
      const brought: LoanHistory = {
        ...rules, asOf, terms: openingTerms(product, { ...line, installments: 12, nextDueOn: addDays(on, 30), balance }),
        events: outstanding.feesCents > 0 ? [{ id: 'fees', kind: 'fee', date: on, amountCents: outstanding.feesCents }] : [],
      }
      expect(foldLoan(brought).outstanding).toEqual(foldLoan({ ...history, asOf }).outstanding)
    })
  })

  test('is in the books with what is owed against one account, and then only with what came since', () => {
    holdsFor(anyLife, ({ later, ...life }) => {
      const { history, on } = lifeOf(life)
      const brought = { ...history, broughtInOn: on }
      const { principalCents, feesCents } = foldLoan(history).outstanding
      expect(balancesByAccount(positionOfLoan(brought, foldLoan(brought))).map(({ account }) => account).filter((code) => !['1200', '1220', '2100', '3900'].includes(code))).toEqual([])
      const asOf = addDays(on, later + 1)
      const events: LoanEvent[] = [...history.events, { id: 'now', kind: 'payment', date: asOf, amountCents: 5_000 }]
      const after = positionOfLoan({ ...brought, events, asOf }, foldLoan({ ...brought, events, asOf }))
      expect(after).toMatchObject({ cashCents: 5_000, broughtInCents: expect.any(Number) })
      expect(after.broughtInCents).toBe(-principalCents - feesCents + foldLoan(history).creditCents)
    })
  })
})

describe('who is in a file', () => {
  const ana = { id: 'a', givenNames: 'Ana', familyNames: 'Báca', phone: '+15055550100', email: null }
  const told = { givenNames: 'ANA', familyNames: 'Baca', phone: '+15055550100', email: null }

  test('is whoever has that phone or mail and that name; a phone is shared, a mail is not', () => {
    expect(samePerson(told, [ana])).toEqual({ personId: 'a' })
    expect(samePerson(told, [])).toBe('new')
    expect(samePerson({ ...told, givenNames: 'Luz' }, [ana])).toEqual({ column: 'phone', code: 'address-of-another' })
    expect(samePerson({ ...told, givenNames: 'Luz', email: 'luz@example.org' }, [ana])).toBe('new')
    expect(samePerson({ ...told, email: 'x@example.org' }, [{ ...ana, givenNames: 'Luz', email: 'x@example.org' }])).toEqual({ column: 'email', code: 'address-of-another' })
    expect(samePerson(told, [ana, { ...ana, id: 'b' }])).toEqual({ column: 'phone', code: 'person-unclear' })
  })
})
