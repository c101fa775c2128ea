import { beforeEach, expect, test } from '@jest/globals'
import { installmentsOf } from '#domain/loan/quote.ts'
import { feeOfClass } from '#domain/product/fee-class.ts'
import { termsOfCase } from '#domain/product/worst-case.ts'
import { firstContent } from '#frontend/features/products/first-content.ts'
import { forgetDraft, keepDraft, keptDraft } from '#frontend/features/products/kept-draft.ts'
import { contentOf, emptyFee, valuesOf } from '#frontend/features/products/product-values.ts'
import { scheduleLines } from '#frontend/features/products/schedule-lines.ts'
import type { ProductContent } from '#frontend/features/products/queries.ts'

const plain = firstContent({ en: 'Loan', es: 'Préstamo' })
const full: ProductContent = {
  ...plain,
  terms: {
    ...plain.terms, annualRatePercent: '6.25', skipMonths: [6, 7, 8], finalInstallmentCents: 50_050, gracePrincipalInstallments: 2,
    fees: [feeOfClass({ kind: 'origination', amountCents: 1_550, how: 'financed' }, 'state-only'), feeOfClass({ kind: 'filing', amountCents: 2_500, how: 'withheld' }, 'public-official')],
  },
  allocation: ['fees', 'interest', 'principal'], lateFee: { amountCents: 1_000, graceDays: 15, capPercent: 5 }, returnedPaymentFee: { amountCents: 2_000 },
}

test.each([['a plain product', plain], ['one with everything', full], ['a fixed principal', { ...plain, terms: { ...plain.terms, method: 'fixed-principal', principalPerInstallmentCents: 12_345 } } satisfies ProductContent]])('what is typed of %s is that product again', (_what, content) => {
  expect(contentOf(valuesOf(content))).toEqual(content)
})

test('while something cannot be read there is no product to show', () => {
  const values = valuesOf(plain)
  for (const unreadable of [{ minAmountCents: '' }, { installmentChoices: 'six' }, { installmentChoices: '' }, { terms: { ...values.terms, annualRatePercent: '6,5' } }, { terms: { ...values.terms, fees: [emptyFee] } }]) {
    expect(contentOf({ ...values, ...unreadable })).toBeNull()
  }
})

const storage = new Map<string, string>()
beforeEach(() => {
  storage.clear()
  Object.assign(globalThis, { localStorage: { getItem: (key: string) => storage.get(key) ?? null, setItem: (key: string, value: string) => void storage.set(key, value), removeItem: (key: string) => void storage.delete(key) } })
})

test('what was typed is there after a reload, months and fees with it, until it is saved or the draft was changed elsewhere', () => {
  const typed = valuesOf(full)
  keepDraft('v1', 3, { ...typed, minAmountCents: '2 5' })
  expect(keptDraft('v1', 3, valuesOf(plain))).toEqual({ ...typed, minAmountCents: '2 5' })
  expect(keptDraft('v1', 4, valuesOf(plain))).toBeNull()
  forgetDraft('v1')
  expect(keptDraft('v1', 3, valuesOf(plain))).toBeNull()
})

test('what was kept in another shape does no harm', () => {
  const values = valuesOf(full)
  for (const kept of ['x', 7, { revision: 3 }, { revision: 3, values: { name: 5, terms: [], lateFee: null } }]) {
    storage.set('molino.mine.product.v1', JSON.stringify(kept))
    expect(keptDraft('v1', 3, values) ?? values).toEqual(values)
  }
})

test('a skipped month stands between the payments before and after it, with what is owed then', () => {
  const terms = termsOfCase(full, { amountCents: 300_000, installments: 10, startsOn: '2026-11-28' })
  const rows = installmentsOf(terms)
  const lines = scheduleLines(rows, [6, 7, 8], { startsOn: '2026-11-28', principalCents: 300_000 })
  const skipped = lines.flatMap((line, index) => (line.kind === 'skipped' ? [{ index, ...line }] : []))
  expect(skipped.map(({ month }) => month)).toEqual(['2027-06', '2027-07', '2027-08'])
  expect(lines[(skipped[0]?.index ?? 0) - 1]).toMatchObject({ kind: 'payment', row: { balanceCents: skipped[0]?.balanceCents } })
  expect(lines.filter(({ kind }) => kind === 'payment')).toHaveLength(10)
})

test('a loan that begins in a skipped month says so from its first day on', () => {
  const terms = termsOfCase(full, { amountCents: 300_000, installments: 4, startsOn: '2027-05-28' })
  expect(scheduleLines(installmentsOf(terms), [6, 7, 8], { startsOn: '2027-05-28', principalCents: 301_550 })[0]).toEqual({ kind: 'skipped', month: '2027-06', balanceCents: 301_550 })
})
