import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { longestPurpose, purposeOf, usesBeside } from '#domain/application/uses.ts'

const uses = [{ amountCents: 120_000 }, { amountCents: 35_050 }]

test('what it costs stands beside what is asked for: a part of hers, something left over, or the same', () => {
  expect(usesBeside(100_000, uses)).toEqual({ totalCents: 155_050, differenceCents: 55_050, reading: 'her-part' })
  expect(usesBeside(200_000, uses)).toEqual({ totalCents: 155_050, differenceCents: 44_950, reading: 'left-over' })
  expect(usesBeside(155_050, uses)).toEqual({ totalCents: 155_050, differenceCents: 0, reading: 'equal' })
})

test('to the cent, whatever the amounts', () => {
  const cents = fc.integer({ min: 0, max: 100_000_000 })
  fc.assert(fc.property(cents, fc.array(fc.record({ amountCents: cents }), { maxLength: 12 }), (asked, lines) => {
    const { totalCents, differenceCents, reading } = usesBeside(asked, lines)
    expect(asked + (reading === 'her-part' ? differenceCents : -differenceCents)).toBe(totalCents)
  }))
})

test('all uses on one line, however many', () => {
  expect(purposeOf([{ what: 'Una traila' }, { what: 'Una página web' }])).toBe('Una traila, Una página web')
  expect(purposeOf(Array.from({ length: 12 }, () => ({ what: 'x'.repeat(120) })))).toHaveLength(longestPurpose)
})
