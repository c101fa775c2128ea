import { z } from 'zod'
import type { LineProblem } from '#domain/import/line-problem.ts'
import type { LoanLine } from '#domain/import/loan-lines.ts'
import { samePerson, type KnownPerson, type ToldPerson } from '#domain/import/same-person.ts'
import { newId } from '#db/new-id.ts'
import type { Context } from '#platform/context/index.ts'
import { phoneNumber } from '#platform/fields/phone.ts'

/** Who borrowed: somebody who has an account, or somebody who gets one, whom a first line of the file makes. */
export interface Borrower { personId: string; told: ToldPerson; isNew: boolean }

/** By line who it is about, or what keeps us from saying so. An account that a line makes is found by the lines after it. */
export async function peopleOfLines(ctx: Context, lines: readonly LoanLine[]): Promise<{ borrowers: ReadonlyMap<number, Borrower>; problems: LineProblem[] }> {
  const told = lines.map((line) => ({ line: line.line, ...toldIn(line) }))
  const known = await knownTo(ctx, told)
  const borrowers = new Map<number, Borrower>()
  const problems: LineProblem[] = []
  for (const { line, fault, ...person } of told) {
    const found = fault ?? samePerson(person, known.filter(({ phone, email }) => (phone !== null && phone === person.phone) || (email !== null && email === person.email)))
    if (found !== 'new' && 'code' in found) {
      problems.push({ line, ...found })
      continue
    }
    const personId = found === 'new' ? newId() : found.personId
    if (found === 'new') known.push({ id: personId, ...person })
    borrowers.set(line, { personId, told: person, isNew: found === 'new' })
  }
  return { borrowers, problems }
}

type Told = ToldPerson & { fault?: { column: 'phone' | 'email'; code: string } }

/** Phone and mail as an account keeps them. */
function toldIn({ givenNames, familyNames, phone, email }: LoanLine): Told {
  const number = phone === null ? null : phoneNumber(phone)
  const person = { givenNames, familyNames, phone: number, email: email === null ? null : email.toLowerCase() }
  if (phone !== null && number === null) return { ...person, fault: { column: 'phone', code: 'not-a-phone' } }
  return email !== null && !z.email().safeParse(email).success ? { ...person, fault: { column: 'email', code: 'not-email' } } : person
}

const knownTo = (ctx: Context, told: readonly ToldPerson[]): Promise<KnownPerson[]> => ctx.em.execute<KnownPerson[]>(
  `select id, given_names as "givenNames", family_names as "familyNames", phone, lower(email) as email from person
   where programme_id = ? and (phone in (select jsonb_array_elements_text(?::jsonb)) or lower(email) in (select jsonb_array_elements_text(?::jsonb)))`,
  [ctx.actor.programmeId, JSON.stringify(told.flatMap(({ phone }) => phone ?? [])), JSON.stringify(told.flatMap(({ email }) => email ?? []))],
)
