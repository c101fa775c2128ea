import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { readSubmission } from '#domain/application/submission.ts'
import { asTyped, product } from './typed.ts'

const codesOf = (answers: Record<string, unknown>, offered = product) => {
  const read = readSubmission(answers, offered)
  return read.ok ? [] : read.faults.map(({ path, code }) => `${path} ${code}`)
}

describe('reading what she typed', () => {
  test('a whole application is read, digits as typed are amounts, and empty budget lines are left out', () => {
    const read = readSubmission({
      ...asTyped, businessName: '  Raíz Verde ', amountCents: ' 950000', installments: '48',
      budget: { ...asTyped.budget, moneyIn: [{ code: 'business-sales', amountCents: '318000' }, { code: 'other-help', amountCents: '' }] },
    }, product)
    expect(read).toEqual({
      ok: true,
      submission: expect.objectContaining({
        businessName: 'Raíz Verde', amountCents: 950_000, installments: 48,
        budget: expect.objectContaining({ moneyIn: [{ code: 'business-sales', amountCents: 318_000 }] }),
      }),
    })
  })

  test('a business’s name is one line that reads as it is written, and what nobody sees is in none of her words', () => {
    const read = readSubmission({ ...asTyped, businessName: ' Raíz\n\u202eVerde\u0007 ', story: 'Dos\nlíneas\u0000.', purpose: '\u2066Una traila\u001b' }, product)
    expect(read).toMatchObject({ ok: true, submission: { businessName: 'Raíz Verde', story: 'Dos\nlíneas.', purpose: 'Una traila' } })
    expect(codesOf({ ...asTyped, businessName: '\u202e\u0007' })).toEqual(['answers.businessName required'])
  })

  test('an empty draft is told everything at once, each with its place', () => {
    expect(codesOf({})).toEqual([
      'answers.businessName required', 'answers.entrepreneurType required', 'answers.story required', 'answers.purpose required',
      'answers.amountCents required', 'answers.productVersionId required', 'answers.installments required',
      'answers.budget.moneyIn money-in-missing', 'answers.budget.moneyOut money-out-missing',
    ])
  })

  test('an amount outside the product, and a number of payments it does not offer, are told with its limits', () => {
    expect(readSubmission({ ...asTyped, amountCents: 24_999, installments: 7 }, product)).toEqual({
      ok: false,
      faults: [
        { path: 'answers.amountCents', code: 'too-small', params: { minimum: 25_000 } },
        { path: 'answers.installments', code: 'not-allowed' },
      ],
    })
    expect(codesOf({ ...asTyped, amountCents: 1_000_001 })).toEqual(['answers.amountCents too-big'])
  })

  test('words that are no amount are told, not guessed at', () => {
    for (const amountCents of ['unos nueve mil', '9,500', '-1', '1e3', 9500.5, Number.NaN, {}, []]) {
      expect(codesOf({ ...asTyped, amountCents })).toEqual(['answers.amountCents not-an-amount'])
    }
  })

  test('a product that is not offered any more is told as such', () => {
    const read = readSubmission(asTyped, null)
    expect(read.ok ? [] : read.faults).toEqual([{ path: 'answers.productVersionId', code: 'product-not-offered' }])
  })

  test('a budget line that comes twice, or has no such code, is told where it stands', () => {
    const moneyOut = [{ code: 'home', amountCents: 1 }, { code: 'home', amountCents: 2 }, { code: 'yacht', amountCents: 3 }]
    expect(codesOf({ ...asTyped, budget: { ...asTyped.budget, moneyOut } })).toEqual([
      'answers.budget.moneyOut.1.code repeated', 'answers.budget.moneyOut.2.code not-allowed',
    ])
  })

  test('whatever was typed, it is either read whole or told what is wrong, never a failure', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...Object.keys(asTyped)), fc.jsonValue()), (garbage) => {
      const read = readSubmission({ ...asTyped, ...garbage }, product)
      expect(read.ok ? read.submission.amountCents >= product.minAmountCents : read.faults.length > 0).toBe(true)
    }), { numRuns: 2000 })
  })
})
