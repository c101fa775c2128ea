import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { hasQuorum, mayEndorsementMove, policyFaults, signersCounted, type EndorsementRecord, type PartnerPolicy } from '#domain/partner/endorsement.ts'

const policy: PartnerPolicy = {
  maxAmountCents: 600_000, products: ['monthly-5'], signersNeeded: 2, conflictRule: 'recuse',
  criteria: [{ code: 'pays', question: { en: 'Pays?', es: '¿Paga?' } }],
}
const record: EndorsementRecord = {
  knownSince: '2024-01-01', capacity: 'Rents our kitchen', answers: [{ code: 'pays', answer: 'yes', note: null }], amountCents: 600_000, installments: 24, coachingHours: 0,
}
const asked = { productCode: 'monthly-5', installmentChoices: [12, 24] }
const codes = (more: Partial<EndorsementRecord>, where = asked) => policyFaults({ ...record, ...more }, policy, where, '2026-11-22').map(({ path, code }) => `${path} ${code}`)

describe('a record within the policy', () => {
  test('has no faults, at the very limit too', () => {
    expect(codes({})).toEqual([])
  })

  test.each([
    ['a cent above it', { amountCents: 600_001 }, ['amountCents above-policy']],
    ['known from tomorrow', { knownSince: '2026-11-23' }, ['knownSince in-the-future']],
    ['a question left out', { answers: [] }, ['answers.pays required']],
    ['a question answered twice', { answers: [...record.answers, ...record.answers] }, ['answers.pays required']],
    ['a question of another partner', { answers: [...record.answers, { code: 'x', answer: 'no', note: null }] }, ['answers.x not-allowed']],
    ['a term the product does not have', { installments: 13 }, ['installments not-allowed']],
  ] as const)('%s is told', (_what, more, expected) => {
    expect(codes(more)).toEqual(expected)
  })

  test('is for its own products; where none are named, for all', () => {
    expect(codes({}, { ...asked, productCode: 'weekly-0' })).toEqual(['amountCents product-outside-policy'])
    expect(policyFaults(record, { ...policy, products: [] }, { ...asked, productCode: 'weekly-0' }, '2026-11-22')).toEqual([])
  })
})

describe('a quorum', () => {
  const anySigners = fc.array(fc.record({ personId: fc.constantFrom('a', 'b', 'c'), conflict: fc.boolean() }), { maxLength: 6 })

  test('counts people, not signatures, and under recusal nobody who named a conflict', () => {
    fc.assert(fc.property(anySigners, fc.integer({ min: 1, max: 3 }), (signers, signersNeeded) => {
      const free = new Set(signers.filter(({ conflict }) => !conflict).map(({ personId }) => personId))
      expect(signersCounted(signers, { conflictRule: 'recuse' })).toBe(free.size)
      expect(hasQuorum(signers, { conflictRule: 'recuse', signersNeeded })).toBe(free.size >= signersNeeded)
      expect(signersCounted(signers, { conflictRule: 'disclose' })).toBe(new Set(signers.map(({ personId }) => personId)).size)
    }))
  })
})

test('what was settled is not signed, and only what counts is taken back or returned', () => {
  expect(mayEndorsementMove('declined', 'sign')).toBe(false)
  expect(mayEndorsementMove('returned', 'sign')).toBe(true)
  expect(mayEndorsementMove('requested', 'withdraw')).toBe(false)
  expect(mayEndorsementMove('endorsed', 'return')).toBe(true)
})
