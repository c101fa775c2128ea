import { expect, test } from '@jest/globals'
import { typedNameMatches } from '#domain/agreement/typed-name.ts'

const maria = 'María José Ñúñez López-García'

test.each([
  'María José Ñúñez López-García',
  'maria jose nunez lopez garcia',
  '  MARIA  JOSE  NUÑEZ LOPEZ GARCIA ',
])('her own name is hers however her keyboard writes it: %s', (typed) => {
  expect(typedNameMatches(typed, maria)).toBe(true)
})

test.each(['', ' ', 'María José Ñúñez', 'José María Ñúñez López-García', 'Ana López'])('another name is not: "%s"', (typed) => {
  expect(typedNameMatches(typed, maria)).toBe(false)
})

test('Vietnamese and Irish names sign too', () => {
  expect(typedNameMatches('Dang Thi Hong Nhung', 'Đặng Thị Hồng Nhung')).toBe(true)
  expect(typedNameMatches("sinead o'connor", 'Sinéad O’Connor')).toBe(true)
})

test('a person without a name on record cannot be signed for by leaving the field empty', () => {
  expect(typedNameMatches('', ' ')).toBe(false)
})
