import { describe, expect, test } from '@jest/globals'
import { canBeGiven, reasonCodes, reasonGroups, reasonProblems } from '#domain/decision/reasons.ts'

const codes = (...given: Parameters<typeof reasonProblems>) => reasonProblems(...given).map(({ path, code }) => `${path} ${code}`)

describe('reasons', () => {
  test('form C-1 has twenty-four, a business lender adds nine, none twice', () => {
    expect(reasonCodes).toHaveLength(33)
    expect(new Set(reasonCodes).size).toBe(33)
    expect(reasonGroups.business).toHaveLength(9)
  })

  test('an approval carries none', () => {
    expect(codes('approve', [], null)).toEqual([])
    expect(codes('approve', ['cash-flow'], null)).toEqual(['reasons reasons-not-wanted'])
  })

  test.each(['decline', 'counter'] as const)('a %s carries one to four, none twice', (kind) => {
    expect(codes(kind, [], null)).toEqual(['reasons reasons-missing'])
    expect(codes(kind, ['cash-flow'], null)).toEqual([])
    expect(codes(kind, ['cash-flow', 'insufficient-income', 'use-of-proceeds', 'time-in-business'], null)).toEqual([])
    expect(codes(kind, ['cash-flow', 'insufficient-income', 'use-of-proceeds', 'time-in-business', 'bankruptcy'], null)).toEqual(['reasons reasons-too-many'])
    expect(codes(kind, ['cash-flow', 'cash-flow'], null)).toEqual(['reasons reasons-repeated'])
  })

  test('"other" needs words, and words need "other"', () => {
    expect(codes('decline', ['other'], ' ')).toEqual(['reasonOther reason-needs-words'])
    expect(codes('decline', ['other'], 'The trailer is stolen property')).toEqual([])
    expect(codes('decline', ['cash-flow'], 'The trailer is stolen property')).toEqual(['reasonOther reasons-not-wanted'])
  })

  test.each([
    'Did not meet our internal standards', 'Failed to achieve a qualifying score', 'No cumple con las políticas internas', 'Su puntaje es bajo',
  ])('the rule names "%s" as saying nothing', (words) => {
    expect(codes('decline', ['other'], words)).toEqual(['reasonOther reason-not-specific'])
  })

  test.each([
    'application-incomplete', 'no-credit-file', 'recent-inquiries', 'insufficient-collateral', 'business-collateral',
  ] as const)('%s is no reason here: a decided file is complete, no credit report is pulled, nothing is pledged', (code) => {
    expect(codes('decline', [code], null)).toEqual(['reasons reason-not-true'])
    expect([canBeGiven(code), reasonCodes.includes(code)]).toEqual([false, true])
  })
})
