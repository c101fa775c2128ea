import { describe, expect, test } from '@jest/globals'
import { quote } from '#domain/loan/quote.ts'
import { LIMITS } from '#domain/loan/terms.ts'
import { readTerms, validateTerms } from '#domain/loan/validate-terms.ts'
import { yearAtTwelvePercent } from '../support/example-terms.ts'

const good = yearAtTwelvePercent
const faults = (change: Record<string, unknown>) => validateTerms({ ...good, ...change }).map(({ path, code }) => `${path} ${code}`)
const without = (field: string): unknown => Object.fromEntries(Object.entries(good).filter(([name]) => name !== field))
const advance = (date: string, amountCents: number) => ({ date, amountCents })

describe('terms that make a loan', () => {
  test('have no problems and are read as they are', () => {
    expect(validateTerms(good)).toEqual([])
    expect(readTerms({ ...good })).toEqual({ terms: good })
  })

  test('may say everything that is optional', () => {
    const all = {
      ...good, firstDueDate: '2025-02-20', businessDay: 'modified-following', skipMonths: [6, 7], finalInstallmentCents: 300_000,
      fees: [
        { kind: 'origination', amountCents: 5_000, how: 'withheld', financeCharge: true },
        { kind: 'lien', amountCents: 1_000, how: 'paid-upfront', financeCharge: false, publicOfficial: true },
      ],
    }
    expect(readTerms(all)).toEqual({ terms: all })
    const fixed = { ...good, method: 'fixed-principal', principalPerInstallmentCents: 100_000 }
    expect(readTerms(fixed)).toEqual({ terms: fixed })
  })

  test('reach to the limits', () => {
    expect(faults({ advances: [advance('2025-01-15', LIMITS.amountCents)] })).toEqual([])
    expect(faults({ installments: 1200, period: { every: 1, unit: 'week' } })).toEqual([])
    expect(faults({ annualRatePercent: '1000' })).toEqual([])
    expect(faults({ period: { every: 120, unit: 'month' }, installments: 1 })).toEqual([])
    expect(faults({ fees: [] })).toEqual([])
    expect(faults({ skipMonths: [] })).toEqual([])
  })
})

describe('terms that do not', () => {
  test.each([
    'method', 'annualRatePercent', 'installments', 'period', 'dayCount', 'advances', 'monthEnd', 'gracePrincipalInstallments', 'installmentMultipleCents', 'roundingMode',
  ])('%s is required', (field) => {
    expect(validateTerms(without(field))).toEqual([{ path: field, code: 'required', message: 'Is required.' }])
  })

  test('name all their problems at once', () => {
    expect(faults({ method: 'magic', annualRatePercent: '-5', installments: 0, dayCount: 365, bogus: 1, fees: [{ kind: '', amountCents: -1, how: 'later', financeCharge: 'yes' }] })).toEqual([
      'bogus unknown-field', 'method not-allowed', 'annualRatePercent not-rate', 'installments too-small', 'dayCount wrong-type',
      'fees.0.kind too-short', 'fees.0.amountCents too-small', 'fees.0.how not-allowed', 'fees.0.financeCharge wrong-type',
    ])
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['a rate that is a number', { annualRatePercent: 5 }, ['annualRatePercent wrong-type']],
    ['an empty rate', { annualRatePercent: '' }, ['annualRatePercent too-short']],
    ['a rate above 1000 %', { annualRatePercent: '1000.01' }, ['annualRatePercent not-rate']],
    ['a rate of many digits', { annualRatePercent: '0'.repeat(21) }, ['annualRatePercent too-long', 'annualRatePercent not-rate']],
    ['half an installment', { installments: 1.5 }, ['installments wrong-type']],
    ['an endless number of installments', { installments: Infinity }, ['installments wrong-type']],
    ['too many installments', { installments: 1201 }, ['installments too-big']],
    ['no period', { period: null }, ['period wrong-type']],
    ['a period of nothing', { period: { every: 0, unit: 'month' } }, ['period.every too-small']],
    ['a period of a year', { period: { every: 1, unit: 'year' } }, ['period.unit not-allowed']],
    ['a period of two half-months', { period: { every: 2, unit: 'semi-month' } }, ['period.every too-big']],
    ['a period with more in it', { period: { every: 1, unit: 'month', day: 3 } }, ['period.day unknown-field']],
    ['no advances', { advances: [] }, ['advances too-short']],
    ['advances that are no list', { advances: {} }, ['advances wrong-type']],
    ['too many advances', { advances: Array.from({ length: 101 }, () => advance('2025-01-15', 100)) }, ['advances too-long']],
    ['an advance that is none', { advances: [null, 7] }, ['advances.0 wrong-type', 'advances.1 wrong-type']],
    ['an advance of nothing', { advances: [advance('2025-01-15', 0)] }, ['advances.0.amountCents too-small']],
    ['an advance beyond all measure', { advances: [advance('2025-01-15', LIMITS.amountCents + 1)] }, ['advances.0.amountCents too-big']],
    ['advances too large together', { advances: [advance('2025-01-15', LIMITS.amountCents), advance('2025-01-15', 1)] }, ['advances too-large']],
    ['a day that does not exist', { advances: [advance('2025-02-29', 100)] }, ['advances.0.date not-date']],
    ['a day out of range', { advances: [advance('1899-12-31', 100)] }, ['advances.0.date out-of-range']],
    ['an advance before the first', { advances: [advance('2025-01-15', 100), advance('2025-01-14', 100)] }, ['advances.1.date advance-before-start']],
    ['an advance on the last due date', { installments: 2, advances: [advance('2025-01-15', 100), advance('2025-03-15', 100)] }, ['advances.1.date advance-after-last-due-date']],
    ['a first due date on the start', { firstDueDate: '2025-01-15' }, ['firstDueDate not-after-start']],
    ['a month 13', { skipMonths: [13, 0, 1.5, '6'] }, ['skipMonths.0 not-allowed', 'skipMonths.1 not-allowed', 'skipMonths.2 not-allowed', 'skipMonths.3 not-allowed']],
    ['a month skipped twice', { skipMonths: [6, 6] }, ['skipMonths.1 repeated']],
    ['every month skipped', { skipMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }, ['skipMonths skips-every-date']],
    ['every date skipped', { period: { every: 12, unit: 'month' }, skipMonths: [1] }, ['skipMonths skips-every-date']],
    ['a grace period to the end', { gracePrincipalInstallments: 12 }, ['gracePrincipalInstallments too-large']],
    ['a fixed principal without its amount', { method: 'fixed-principal' }, ['principalPerInstallmentCents required']],
    ['a principal per installment elsewhere', { principalPerInstallmentCents: 100 }, ['principalPerInstallmentCents not-for-method']],
    ['a balloon with fixed principal', { method: 'fixed-principal', principalPerInstallmentCents: 100, finalInstallmentCents: 100 }, ['finalInstallmentCents not-for-method']],
    ['a balloon alone', { installments: 3, gracePrincipalInstallments: 2, finalInstallmentCents: 100 }, ['finalInstallmentCents needs-two-installments']],
    ['a balloon above all that is owed', { finalInstallmentCents: 1_200_000 }, ['finalInstallmentCents balloon-not-possible']],
    ['a balloon above the principal', { method: 'equal-principal', annualRatePercent: '0', finalInstallmentCents: 1_000_100 }, ['finalInstallmentCents balloon-not-possible']],
    ['a balloon below its own interest', { method: 'flat', finalInstallmentCents: 1_000 }, ['finalInstallmentCents balloon-not-possible']],
    ['a fee as large as the loan', { fees: [{ kind: 'f', amountCents: 1_000_000, how: 'withheld', financeCharge: true }] }, ['fees amount-financed-not-positive']],
    ['more withheld than advanced', { fees: [{ kind: 'f', amountCents: 1_000_001, how: 'withheld', financeCharge: false }] }, ['fees withheld-more-than-advance']],
    ['a fee to an official that is to cost credit', { fees: [{ kind: 'lien', amountCents: 1, how: 'financed', financeCharge: true, publicOfficial: true }] }, ['fees.0.publicOfficial not-a-finance-charge']],
    ['an official who is none', { fees: [{ kind: 'lien', amountCents: 1, how: 'financed', financeCharge: false, publicOfficial: 'yes' }] }, ['fees.0.publicOfficial wrong-type']],
    ['more fees than can be', { fees: Array.from({ length: 21 }, () => ({ kind: 'f', amountCents: 0, how: 'financed', financeCharge: false })) }, ['fees too-long']],
    ['more withheld than the first of two advances', {
      advances: [advance('2025-01-15', 1_000), advance('2025-02-20', 1_000_000)], fees: [{ kind: 'f', amountCents: 1_001, how: 'withheld', financeCharge: false }],
    }, ['fees withheld-more-than-advance']],
    ['a schedule beyond the calendar', { period: { every: 120, unit: 'month' }, installments: 30 }, ['installments schedule-too-long']],
  ])('%s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected)
  })

  test.each([[null], [[]], ['terms'], [7]])('%j are no terms', (value) => {
    expect(validateTerms(value)).toEqual([{ path: '', code: 'wrong-type', message: 'Must be an object.', params: { expected: 'object' } }])
  })

  test('say what is wrong in one sentence each', () => {
    expect(validateTerms({ ...good, annualRatePercent: 'x', roundingMode: 'up', installments: 0, monthEnd: 3, fees: 'none' }).map(({ message }) => message)).toEqual([
      'Must be a decimal string from 0 to 1000 with at most 8 places.', 'Must be at least 1.', 'Must be a string.', 'Must be one of half-even, half-up.', 'Must be an array.',
    ])
  })

  test.each<[string, Record<string, unknown>]>([
    ['No advance may be earlier than the first one.', { advances: [advance('2025-01-15', 100), advance('2025-01-14', 100)] }],
    ['Advances and financed fees may be at most 100000000000 cents together.', { advances: [advance('2025-01-15', LIMITS.amountCents), advance('2025-01-15', 1)] }],
    ['The finance charges at the start leave nothing financed.', { fees: [{ kind: 'f', amountCents: 1_000_000, how: 'withheld', financeCharge: true }] }],
    ['More is withheld than the first advance.', { fees: [{ kind: 'f', amountCents: 1_000_001, how: 'withheld', financeCharge: false }] }],
    ['What goes to a public official is no finance charge.', { fees: [{ kind: 'lien', amountCents: 1, how: 'financed', financeCharge: true, publicOfficial: true }] }],
    ['At least one installment must repay principal.', { gracePrincipalInstallments: 12 }],
    ['fixed-principal needs the principal of each installment.', { method: 'fixed-principal' }],
    ['Only fixed-principal has a given principal per installment.', { principalPerInstallmentCents: 100 }],
    ['With fixed-principal the last installment is the rest.', { method: 'fixed-principal', principalPerInstallmentCents: 100, finalInstallmentCents: 100 }],
    ['A balloon needs another installment that repays principal.', { installments: 3, gracePrincipalInstallments: 2, finalInstallmentCents: 100 }],
    ['No installments before it make the last one come to this.', { finalInstallmentCents: 1_200_000 }],
    ['The first due date must be after the first advance.', { firstDueDate: '2025-01-15' }],
    ['An advance must come before the last due date.', { installments: 2, advances: [advance('2025-01-15', 100), advance('2025-03-15', 100)] }],
    ['The last installment would be after 2199-12-31.', { period: { every: 120, unit: 'month' }, installments: 30 }],
    ['Every due date falls into a skipped month.', { period: { every: 12, unit: 'month' }, skipMonths: [1] }],
    ['Must be a month, 1 to 12.', { skipMonths: [13] }],
    ['Is there twice.', { skipMonths: [6, 6] }],
    ['At least one month must have a payment.', { skipMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }],
  ])('%s', (sentence, change) => {
    expect(validateTerms({ ...good, ...change }).map(({ message }) => message)).toEqual([sentence])
  })

  test('a balloon may stand beside one other installment', () => {
    expect(faults({ installments: 3, gracePrincipalInstallments: 1, finalInstallmentCents: 500_000 })).toEqual([])
  })
})

test('a quote of contradicting terms is refused with every contradiction', () => {
  const terms = { ...good, gracePrincipalInstallments: 12, firstDueDate: '2025-01-01', principalPerInstallmentCents: 5 }
  expect(() => quote(terms)).toThrow(expect.objectContaining({
    name: 'DomainError', code: 'invalid-terms',
    errors: [
      expect.objectContaining({ path: 'gracePrincipalInstallments' }), expect.objectContaining({ path: 'principalPerInstallmentCents' }), expect.objectContaining({ path: 'firstDueDate' }),
    ],
  }))
})
