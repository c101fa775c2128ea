import { randomBytes } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { decryptField, encryptField } from '#platform/encryption/field.ts'
import { loggedError } from '#platform/http/options.ts'
import { withoutValues } from '#platform/telemetry/without-values.ts'

const key = randomBytes(32)

test('a field is read again with its key and at its place, and never looks the same twice', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, place) => {
    const [one, two] = [encryptField(key, plain, place), encryptField(key, plain, place)]
    expect(one).not.toBe(two)
    expect(decryptField(key, one, place)).toBe(plain)
  }))
})

/** The same field with the first character of its text another one: the last ones would hold bits that nobody reads. */
function withOtherText(kept: string): string {
  const [version, iv, tag, text] = kept.split('.')
  return [version, iv, tag, `${text?.startsWith('A') ? 'B' : 'A'}${text?.slice(1)}`].join('.')
}

test('a field that was changed, moved to another row, or encrypted with another key is not read', () => {
  const kept = encryptField(key, '123-45-6789', 'person.taxId:1')
  expect(() => decryptField(key, kept, 'person.taxId:2')).toThrow('auth')
  expect(() => decryptField(randomBytes(32), kept, 'person.taxId:1')).toThrow('auth')
  expect(() => decryptField(key, withOtherText(kept), 'person.taxId:1')).toThrow('auth')
  expect(() => decryptField(key, '123-45-6789', 'person.taxId:1')).toThrow('Not an encrypted field')
})

test('no text or number that somebody typed stays in a traced statement', () => {
  const typed = fc.string({ unit: fc.constantFrom('a', 'Ñ', "'", '"', '\\', '?', '$', ' ', ';', '-', '7') })
  fc.assert(fc.property(typed, fc.integer(), (name, amount) => {
    // As PostgreSQL's drivers write a literal, whose backslashes need an E.
    const literal = `${name.includes('\\') ? 'E' : ''}'${name.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    const statement = `select "t0".* from "person" as "t0" where "t0"."email" = ${literal} and cents = ${amount} limit 1`
    expect(withoutValues(statement)).toBe('select "t0".* from "person" as "t0" where "t0"."email" = ? and cents = ? limit ?')
  }))
})

test('an error is logged with its place and its cause, without the values of its statement', () => {
  const cause = new Error('duplicate key value violates unique constraint "person_email_key"\nKey (lower(email))=(rosa@example.org) already exists.')
  const error = new Error(`insert into "person" ("email") values ('rosa@example.org') - ${cause.message}`, { cause })
  const logged = JSON.stringify(loggedError(error))
  expect(logged).not.toMatch('rosa@example.org')
  expect(logged).toMatch('person_email_key')
  expect(loggedError(error).stack).toMatch('kept-secret.test.ts')
})
