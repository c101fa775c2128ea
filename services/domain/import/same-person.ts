import { bareName } from './find-columns.ts'

/** Somebody with an account, or somebody whom an earlier line of the file makes one. */
export interface KnownPerson { id: string; givenNames: string; familyNames: string; phone: string | null; email: string | null }

/** Who a line is about. Phone as it is kept. */
export type ToldPerson = Omit<KnownPerson, 'id'>

/** An account she has; somebody new; or why neither can be said. */
export type SamePerson = { personId: string } | 'new' | { column: 'phone' | 'email'; code: 'address-of-another' | 'person-unclear' }

const nameOf = ({ givenNames, familyNames }: ToldPerson): string => bareName(`${givenNames} ${familyNames}`)

/**
 * Whether somebody in a file is somebody who is here: by the phone or the mail, and the name must agree. A phone may be a
 * family's; a mail address, and a phone with no mail beside it, is one person's to sign in with.
 * @param known everybody with that phone or that mail
 */
export function samePerson(told: ToldPerson, known: readonly KnownPerson[]): SamePerson {
  const sameName = known.filter((person) => nameOf(person) === nameOf(told))
  const [one, another] = sameName
  if (one && another) return { column: told.email === null ? 'phone' : 'email', code: 'person-unclear' }
  if (one) return { personId: one.id }
  if (told.email !== null) return known.some(({ email }) => email === told.email) ? { column: 'email', code: 'address-of-another' } : 'new'
  return known.length > 0 ? { column: 'phone', code: 'address-of-another' } : 'new'
}
