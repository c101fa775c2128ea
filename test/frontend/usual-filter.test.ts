import { expect, test } from '@jest/globals'
import { filterAfter, usualFilter } from '#frontend/features/desk/usual-filter.ts'

test('an officer who chose nothing sees her own work; all, where she looks for somebody or for a colleague’s; who decides nothing sees all', () => {
  expect(usualFilter({}, true)).toBe('mine')
  expect(usualFilter({ search: 'rosa' }, true)).toBe('all')
  expect(usualFilter({ officerId: 'nobody' }, true)).toBe('all')
  expect(usualFilter({}, false)).toBe('all')
})

test('what nobody chose follows the word that is looked for, there and back; what she chose stays', () => {
  expect(filterAfter({ filter: 'mine' }, { filter: 'mine', search: 'r' }, true)).toBe('all')
  expect(filterAfter({ filter: 'all', search: 'r' }, { filter: 'all', search: '' }, true)).toBe('mine')
  expect(filterAfter({ filter: 'missing' }, { filter: 'missing', search: 'r' }, true)).toBe('missing')
  expect(filterAfter({ filter: 'mine' }, { filter: 'all' }, true)).toBe('all')
})
