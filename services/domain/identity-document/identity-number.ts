import type { FieldFault } from '#domain/application/typed-answers.ts'
import { isCountry } from './countries.ts'
import { hasCountry, type IdentityKind } from './identity-kind.ts'

export interface TypedIdentity {
  kind: IdentityKind
  number: string
  country: string | null
  birthDate: string | null
}

export type ReadIdentity = { ok: true; identity: TypedIdentity } | { ok: false; faults: FieldFault[] }

/** The middle two digits that the IRS gives out (Publication 1915). */
const itinGroups = (group: number): boolean => (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group <= 92) || (group >= 94 && group <= 99)

const earliestBirth = '1900-01-01'
/** Who asks for a loan can owe one. */
const leastAge = 18

/** A number as it is kept: no spaces, dots or hyphens, letters large. */
export const bareNumber = (typed: string): string => typed.replaceAll(/[\s.\-/]/g, '').toUpperCase()

function numberFits(kind: IdentityKind, number: string): boolean {
  if (kind === 'itin') return /^9\d{8}$/.test(number) && itinGroups(Number(number.slice(3, 5)))
  // The Social Security Administration gives out no 000, 666 or 9xx, no group 00 and no serial 0000.
  if (kind === 'ssn') return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(number)
  return /^[\p{L}\d]{4,24}$/u.test(number) && /\d/.test(number)
}

/** Reads what she typed about her paper, and tells all that is wrong with it. @param today a calendar date */
export function readIdentity(typed: TypedIdentity, today: string): ReadIdentity {
  const { kind, birthDate } = typed
  const number = bareNumber(typed.number)
  const country = hasCountry(kind) ? typed.country : null
  const faults: FieldFault[] = []
  if (!numberFits(kind, number)) faults.push({ path: 'number', code: kind === 'itin' ? 'not-an-itin' : kind === 'ssn' ? 'not-an-ssn' : 'not-a-document-number' })
  if (hasCountry(kind) && (country === null || !isCountry(country))) faults.push({ path: 'country', code: country === null ? 'required' : 'not-a-country' })
  if (birthDate !== null && (birthDate < earliestBirth || birthDate > yearsBefore(today, leastAge))) faults.push({ path: 'birthDate', code: 'not-a-birth-date' })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, identity: { kind, number, country, birthDate } }
}

const yearsBefore = (date: string, years: number): string => `${Number(date.slice(0, 4)) - years}${date.slice(4)}`
