import { expect, test } from '@jest/globals'
import { freeText, lineOfText, lineOrNothing, writtenText } from '#platform/fields/text.ts'

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

test('who has one name has no family names, and otherwise they are a line', () => {
  expect(lineOrNothing(40).safeParse('').success).toBe(true)
  expect(lineOrNothing(40).parse(' Ortega ')).toBe('Ortega')
  expect(lineOrNothing(40).safeParse('Rosa\nOrtega').success).toBe(false)
  expect(lineOrNothing(40).safeParse(' ').success).toBe(false)
})

test.each(['', ' ', '\n\t\u00a0', 'a', ' a ', 'ab', 'a b', ' abc', 'a\n c ', '👩‍👧', 'a\u0007bc', '\u202eabc'])('whether %j is something said, the document tells as the API does', (text) => {
  for (const field of [writtenText(40), writtenText(40, 3)]) {
    expect(new RegExp(field.meta()?.pattern as string, 'u').test(text)).toBe(field.safeParse(text).success)
  }
})

test('what is said is trimmed, and nothing said is named as that', () => {
  expect(writtenText(40).parse(' Dos\nlíneas \n')).toBe('Dos\nlíneas')
  expect(writtenText(40).safeParse(' ').error?.issues).toMatchObject([{ code: 'custom', params: { code: 'required' } }])
  expect(writtenText(40, 3).safeParse(' ab ').error?.issues).toMatchObject([{ code: 'too_small', minimum: 3 }])
})
