import { describe, expect, test } from '@jest/globals'
import { countryCodes } from '#domain/identity-document/countries.ts'
import type { IdentityKind } from '#domain/identity-document/identity-kind.ts'
import { readIdentity } from '#domain/identity-document/identity-number.ts'

const read = (kind: IdentityKind, number: string, country: string | null = null, birthDate: string | null = null) => readIdentity({ kind, number, country, birthDate }, '2026-11-22')
const faults = (...typed: Parameters<typeof read>) => {
  const answer = read(...typed)
  return answer.ok ? [] : answer.faults.map(({ path, code }) => `${path} ${code}`)
}

describe('by which paper somebody is who she says', () => {
  test('an ITIN begins with 9 and has a middle that the IRS gives out, with or without its hyphens', () => {
    for (const group of ['50', '65', '70', '88', '90', '92', '94', '99']) expect(faults('itin', `912-${group}-1234`)).toEqual([])
    expect(read('itin', '912-70-1234')).toMatchObject({ ok: true, identity: { number: '912701234', country: null } })
    for (const wrong of ['912-66-1234', '912-69-1234', '912-89-1234', '912-93-1234', '812-70-1234', '91270123', '']) expect(faults('itin', wrong)).toEqual(['number not-an-itin'])
  })

  test('a US number is its own country, and is none that nobody has', () => {
    expect(read('ssn', '123 45 6789', 'MX')).toMatchObject({ ok: true, identity: { number: '123456789', country: null } })
    for (const wrong of ['000-12-3456', '666-12-3456', '912-12-3456', '123-00-4567', '123-45-0000']) expect(faults('ssn', wrong)).toEqual(['number not-an-ssn'])
  })

  test('without a US number: a paper of any country, whatever its letters', () => {
    expect(read('consular-card', 'mex 1234567', 'MX')).toMatchObject({ ok: true, identity: { number: 'MEX1234567', country: 'MX' } })
    expect(faults('government-document', 'Nº 12/345', 'GT')).toEqual([])
    expect(faults('passport', 'ÑA12345', 'SV')).toEqual([])
    expect(faults('passport', '12', null)).toEqual(['number not-a-document-number', 'country required'])
    expect(faults('passport', 'G12345678', 'XX')).toEqual(['country not-a-country'])
  })

  test('a birth date is asked for by nobody here; where it is given, it is of somebody who can owe a loan', () => {
    expect(faults('passport', 'G12345678', 'MX', '2008-11-22')).toEqual([])
    for (const wrong of ['2008-11-23', '1899-12-31', '2030-01-01']) expect(faults('passport', 'G12345678', 'MX', wrong)).toEqual(['birthDate not-a-birth-date'])
  })

  test('every country has a name of its own in both languages', () => {
    expect(new Set(countryCodes).size).toBe(249)
    for (const locale of ['en', 'es']) {
      const names = new Intl.DisplayNames(locale, { type: 'region' })
      expect(countryCodes.filter((code) => (names.of(code) ?? code) === code)).toEqual([])
    }
  })
})
