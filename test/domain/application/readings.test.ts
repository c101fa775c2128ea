import { describe, expect, test } from '@jest/globals'
import { readingsOf, type ReadingFacts } from '#domain/application/readings.ts'

const well: ReadingFacts = {
  fit: 'fits', badMonthFit: 'tight', parties: [{ joined: true, identified: true }],
  missing: [{ kind: 'income-proof', count: 1, state: 'accepted' }], papersToLookAt: 0,
}
const warnings = (facts: Partial<ReadingFacts>) => readingsOf({ ...well, ...facts }).filter(({ good }) => !good).map(({ about, count }) => [about, count])
const saysComplete = (facts: Partial<ReadingFacts>) => readingsOf({ ...well, ...facts }).some(({ about }) => about === 'papers-complete')

describe('what the facts say', () => {
  test('is good where all is well', () => {
    expect(warnings({})).toEqual([])
    expect(saysComplete({})).toBe(true)
  })

  test('tells that a bad month does not cover the payment, also where a normal one does', () => {
    expect(warnings({ badMonthFit: 'short' })).toEqual([['bad-month', 1]])
    expect(readingsOf({ ...well, badMonthFit: null }).map(({ about }) => about)).not.toContain('bad-month')
  })

  test('tells who gave no identity number, of those who joined', () => {
    const parties = [{ joined: true, identified: false }, { joined: true, identified: true }]
    expect(warnings({ parties })).toEqual([['identity', 1]])
    expect(warnings({ parties: [{ joined: false, identified: false }, { joined: true, identified: true }] })).toEqual([['people', 1]])
  })

  test('never calls papers complete while one is missing or waits to be looked at', () => {
    const asked = { kind: 'income-proof', count: 1, state: 'asked' } as const
    expect(warnings({ missing: [asked, { ...asked, state: 'rejected' }] })).toEqual([['papers-missing', 2]])
    expect(warnings({ missing: [{ ...asked, state: 'sent' }], papersToLookAt: 1 })).toEqual([['papers-to-look-at', 1]])
    expect(warnings({ papersToLookAt: 3 })).toEqual([['papers-to-look-at', 3]])
    expect([saysComplete({ missing: [asked] }), saysComplete({ papersToLookAt: 1 })]).toEqual([false, false])
  })

  test('counts people who vouch by themselves: they are no papers', () => {
    expect(warnings({ missing: [{ kind: 'vouch', count: 2, state: 'asked' }] })).toEqual([['vouches', 2]])
    expect(saysComplete({ missing: [{ kind: 'vouch', count: 2, state: 'asked' }] })).toBe(true)
  })
})
