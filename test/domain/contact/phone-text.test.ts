import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { phoneLink, phoneText } from '#domain/contact/phone-text.ts'

test.each(['+15055550123', '505-555-0123', '5055550123', '1 505 555 0123', '(505) 555-0123', ' 505.555.0123 '])('a number kept or typed as %s is written (505) 555-0123 and dialled as +15055550123', (phone) => {
  expect([phoneText(phone), phoneLink(phone)]).toEqual(['(505) 555-0123', 'tel:+15055550123'])
})

test('a number of another country, a mail address and nothing stay as they are', () => {
  expect(['+526561234567', 'rosa@example.org', '', '12345'].map(phoneText)).toEqual(['+526561234567', 'rosa@example.org', '', '12345'])
  expect(phoneLink('+526561234567')).toBe('tel:+526561234567')
})

const root = path.join(import.meta.dirname, '../../..')
const filesIn = (folder: string): string[] => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file)).map((file) => path.join(root, folder, file))

test('no page and no service names the lender’s or the coach’s number, or links to one, as it is kept', () => {
  // Papers are handed it written (services/loans/papers, services/platform/notify/letters.ts).
  const bare = /\bphone: (?:lender|coach)\.phone\b|[`'"]tel:/
  const found = [...filesIn('frontend/src'), ...filesIn('services')].filter((file) => !file.endsWith('phone-text.ts') && !file.includes('platform/documents') && bare.test(readFileSync(file, 'utf8')))
  expect(found.map((file) => path.relative(root, file))).toEqual([])
})
