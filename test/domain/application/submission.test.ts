import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { readSubmission } from '#domain/application/submission.ts'
import { asTyped, consentTexts, offered } from './typed.ts'

const codesOf = (answers: Record<string, unknown>) => {
  const read = readSubmission(answers, offered)
  return read.ok ? [] : read.faults.map(({ path, code }) => `${path} ${code}`)
}

const month = (badMonthInCents: unknown) => codesOf({ ...asTyped, budget: { ...asTyped.budget, badMonthInCents } })

describe('reading what she typed', () => {
  test('a whole application is read, digits as typed are amounts, and empty budget lines are left out', () => {
    const read = readSubmission({
      ...asTyped, businessName: '  Raíz Verde ', amountCents: ' 950000', installments: '48',
      budget: { ...asTyped.budget, moneyIn: [{ code: 'business-sales', amountCents: '318000' }, { code: 'other-help', amountCents: '' }] },
    }, offered)
    expect(read).toEqual({
      ok: true, consents: consentTexts,
      submission: expect.objectContaining({
        businessName: 'Raíz Verde', amountCents: 950_000, installments: 48, purpose: 'Una traila usada, Una página web',
        budget: expect.objectContaining({ moneyIn: [{ code: 'business-sales', amountCents: 318_000 }], badMonthInCents: 260_000 }),
      }),
    })
  })

  test('a business’s name is one line that reads as it is written, and what nobody sees is in none of her words', () => {
    const read = readSubmission({ ...asTyped, businessName: ' Raíz\n\u202eVerde\u0007 ', story: 'Dos\nlíneas\u0000.', uses: [{ what: '\u2066Una traila\u001b', amountCents: 1 }] }, offered)
    expect(read).toMatchObject({ ok: true, submission: { businessName: 'Raíz Verde', story: 'Dos\nlíneas.', purpose: 'Una traila' } })
    expect(codesOf({ ...asTyped, businessName: '\u202e\u0007' })).toEqual(['answers.businessName required'])
  })

  test('an empty draft is told everything at once, each with its place', () => {
    expect(codesOf({})).toEqual([
      'answers.entrepreneurType required', 'answers.businessSince required', 'answers.sells required', 'answers.place required', 'answers.businessName required',
      'answers.uses.0.what required', 'answers.uses.0.amountCents required', 'answers.amountCents required', 'answers.story required',
      'answers.productVersionId required', 'answers.installments required',
      'answers.budget.moneyIn money-in-missing', 'answers.budget.moneyOut money-out-missing', 'answers.budget.badMonthInCents required',
      'answers.consents.electronic required', 'answers.consents.truth required',
    ])
  })

  test('an idea counts: it needs no name, and goes by what it will sell', () => {
    const read = readSubmission({ ...asTyped, businessSince: 'idea', businessName: ' ' }, offered)
    expect(read).toMatchObject({ ok: true, submission: { businessSince: 'idea', businessName: 'Tamales y horchata' } })
    expect(codesOf({ ...asTyped, businessName: '' })).toEqual(['answers.businessName required'])
  })

  test('a use is told what it lacks where it stands, and a line left wholly empty is left out', () => {
    const uses = [{ what: 'Una vaporera', amountCents: '' }, { what: ' ', amountCents: null, seller: '' }, { what: '', amountCents: '5000' }]
    expect(codesOf({ ...asTyped, uses })).toEqual(['answers.uses.0.amountCents required', 'answers.uses.2.what required'])
    expect(codesOf({ ...asTyped, uses: 'una traila' })).toEqual(['answers.uses.0.what required', 'answers.uses.0.amountCents required'])
  })

  test('a bad month is not better than a normal one', () => {
    expect(month(510_000)).toEqual([])
    expect(month(0)).toEqual([])
    expect(month(510_001)).toEqual(['answers.budget.badMonthInCents above-normal-month'])
    expect(month('casi nada')).toEqual(['answers.budget.badMonthInCents not-an-amount'])
  })

  test('a consent counts for the words that were beside its tick, not for those that replaced them', () => {
    expect(codesOf({ ...asTyped, consents: { ...consentTexts, truth: '2026-10-truth' } })).toEqual(['answers.consents.truth consent-text-changed'])
    expect(codesOf({ ...asTyped, consents: { electronic: false, truth: true } })).toEqual(['answers.consents.electronic required', 'answers.consents.truth consent-text-changed'])
  })

  test('an amount outside the product, and a number of payments it does not offer, are told with its limits', () => {
    expect(readSubmission({ ...asTyped, amountCents: 24_999, installments: 7 }, offered)).toEqual({
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
    const read = readSubmission(asTyped, { product: null, consentTexts })
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
      const read = readSubmission({ ...asTyped, ...garbage }, offered)
      expect(read.ok ? read.submission.amountCents >= offered.product.minAmountCents : read.faults.length > 0).toBe(true)
    }), { numRuns: 2000 })
  })
})
