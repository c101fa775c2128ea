import { expect, test } from '@jest/globals'
import { locales } from '#domain/languages.ts'
import { say } from '#platform/documents/words/say.ts'
import { renderEvery } from '#platform/notify/words.ts'

const alike = (text: string) => Object.fromEntries(locales.map((locale) => [locale, text])) as Record<typeof locales[number], string>

test('a message writes counts, parts and money in Spanish as in English: 10,000 and 1.5', () => {
  const words = renderEvery(alike('{count, number} {part, number} {many, plural, other {#}} {amount}'), { count: 10_000, part: 1.5, many: 1_000, amount: { cents: 123_456_789 } })
  expect(words).toEqual(alike('10,000 1.5 1,000 $1,234,567.89'))
})

test('a message writes a date in the words of each language', () => {
  expect(renderEvery(alike('{day}'), { day: { date: '2026-05-29' } })).toMatchObject({ en: 'May 29, 2026', es: '29 de mayo de 2026' })
})

test('a paper counts alike in both languages', () => {
  expect(say('agreement.paymentsCount', { count: 10_000 })).toMatchObject({ en: expect.stringContaining('10,000'), es: expect.stringContaining('10,000') })
})
