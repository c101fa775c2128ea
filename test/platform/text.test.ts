import { expect, test } from '@jest/globals'
import { freeText, lineOfText } from '#platform/fields/text.ts'

const name = lineOfText(40)

test.each(['Rosa', 'José Ñúñez-García', 'Nguyễn Thị Hồng', 'محمد', '小林', '👩‍👧 Tamales', 'O’Connor'])('%s is a line of text', (text) => {
  expect(name.safeParse(text).success).toBe(true)
})

test.each([
  ['nothing but spaces', '  \u00a0'], ['nothing that can be seen', '\u200b\u2060\ufeff'], ['two lines', 'Rosa\nOrtega'], ['two lines by another sign', 'Rosa\u2028Ortega'],
  ['letters turned around', '\u202efdp.otartnoc'], ['letters turned around by another sign', '\u2067abc\u2069'], ['a control character', 'Rosa\u001b[31m'],
])('%s is none', (_what, text) => {
  expect(name.safeParse(text).success).toBe(false)
})

test('a longer text has lines and may be empty, and its letters are not turned around', () => {
  expect(freeText(40).safeParse('Dos\nlíneas\t.').success).toBe(true)
  expect(freeText(40).safeParse('').success).toBe(true)
  expect(freeText(40).safeParse('\u202efdp').success).toBe(false)
})
