import { expect, test } from '@jest/globals'
import type { CapRules } from '#domain/product/rate-cap.ts'
import { capRulesOf, nextCap, typedCaps } from '#frontend/features/settings/rate-cap-values.ts'
import { settings } from '#services/programmes/index.ts'

const rules: CapRules = { state: 'NM', lenderType: 'loan-fund', caps: [{ state: 'NM', lenderType: 'loan-fund', fromCents: 1, throughCents: 1_000_000, annualPercent: '36', counts: ['finance-charge', 'state-only'] }] }
const typed = () => typedCaps(rules, '2026-12-01')

test('the caps that hold are typed and read again as they are, and as the setting wants them', () => {
  expect(capRulesOf(typed())).toEqual(rules)
  expect(capRulesOf(typedCaps(settings['rate-caps'].fallback, '2026-12-01'))).toEqual(settings['rate-caps'].fallback)
  expect(settings['rate-caps'].schema.safeParse(capRulesOf(typed())).success).toBe(true)
})

test('a cap that is added begins as the lender’s own, is nothing until its amounts and percent are typed, and is then one more row', () => {
  const more = nextCap(typed())
  expect(more).toMatchObject({ state: 'NM', lenderType: 'loan-fund', fromCents: '', annualPercent: '', counts: { 'finance-charge': true, 'state-only': true, 'public-official': false } })
  expect(capRulesOf({ ...typed(), caps: [...typed().caps, more] })).toBeNull()
  const whole = { ...more, state: 'co', fromCents: '10,000.01', throughCents: '25000', annualPercent: ' 21 ' }
  expect(capRulesOf({ ...typed(), caps: [...typed().caps, whole] })?.caps[1]).toEqual({ state: 'CO', lenderType: 'loan-fund', fromCents: 1_000_001, throughCents: 2_500_000, annualPercent: '21', counts: ['finance-charge', 'state-only'] })
})

test.each([['state', 'New Mexico'], ['lenderType', 'pawnshop'], ['fromCents', 'x'], ['throughCents', '0'], ['annualPercent', 'a lot']])('with %s %s nothing is set', (field, text) => {
  expect(capRulesOf({ ...typed(), caps: typed().caps.map((cap) => ({ ...cap, [field]: text })) })).toBeNull()
})
