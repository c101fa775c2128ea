import { z } from 'zod'
import type { LineProblem } from '#domain/import/line-problem.ts'
import { coBorrowerColumns, type LoanLine, type PersonTold } from '#domain/import/loan-lines.ts'
import { samePerson, type KnownPerson, type ToldPerson } from '#domain/import/same-person.ts'
import { newId } from '#db/new-id.ts'
import type { Context } from '#platform/context/index.ts'
import { phoneNumber } from '#platform/fields/phone.ts'

/** Who borrowed: somebody who has an account, or somebody who gets one, whom a first line of the file makes. */
export interface Borrower { personId: string; told: ToldPerson; isNew: boolean }

/** Who is bound to the loan of a line. */
export interface Parties { borrower: Borrower; coBorrower: Borrower | null }

/** By line whom it is about, or what keeps us from saying so. An account that a line makes is found by the lines after it. */
export async function peopleOfLines(ctx: Context, lines: readonly LoanLine[]): Promise<{ parties: ReadonlyMap<number, Parties>; problems: LineProblem[] }> {
  const told = lines.map((line) => ({ line: line.line, borrower: toldIn(line), coBorrower: line.coBorrower && toldIn(line.coBorrower) }))
  const known = await knownTo(ctx, told.flatMap(({ borrower, coBorrower }) => (coBorrower ? [borrower, coBorrower] : [borrower])))
  const parties = new Map<number, Parties>()
  const problems: LineProblem[] = []
  for (const { line, borrower, coBorrower } of told) {
    const one = whoIs(borrower, known)
    const other = coBorrower && whoIs(coBorrower, known)
    if ('code' in one) problems.push({ line, ...one })
    if (other && 'code' in other) problems.push({ line, ...other, column: coBorrowerColumns[other.column] })
    if ('code' in one || (other && 'code' in other)) continue
    if (other?.personId === one.personId) problems.push({ line, column: 'coGivenNames', code: 'is-the-borrower' })
    else parties.set(line, { borrower: one, coBorrower: other })
  }
  return { parties, problems }
}

interface Fault { column: 'phone' | 'email'; code: string }
type Told = ToldPerson & { fault?: Fault }

/** Somebody who has an account, or is known from now on. */
function whoIs({ fault, ...told }: Told, known: KnownPerson[]): Borrower | Fault {
  const found = fault ?? samePerson(told, known.filter(({ phone, email }) => (phone !== null && phone === told.phone) || (email !== null && email === told.email)))
  if (found !== 'new' && 'code' in found) return found
  if (found !== 'new') return { personId: found.personId, told, isNew: false }
  const personId = newId()
  known.push({ id: personId, ...told })
  return { personId, told, isNew: true }
}

/** Phone and mail as an account keeps them. */
function toldIn({ givenNames, familyNames, phone, email }: PersonTold): Told {
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
