import { Person, type CircleMember } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { wholeName } from '#services/identity/index.ts'

/** Whole names by member: her own once she has joined, else the one she was invited by. */
export const namesOf = (ctx: Context, members: readonly CircleMember[]): Promise<Map<string, string>> => (
  namesBy(ctx, members, wholeName)
)

/** The same with given names and one initial: enough to know a neighbour by. */
export const shortNames = (ctx: Context, members: readonly CircleMember[]): Promise<Map<string, string>> => (
  namesBy(ctx, members, ({ givenNames, familyNames }) => (familyNames === '' ? givenNames : `${givenNames} ${familyNames.slice(0, 1)}.`))
)

async function namesBy({ em }: Context, members: readonly CircleMember[], nameOf: (person: Person) => string): Promise<Map<string, string>> {
  const people = await em.find(Person, { id: { $in: members.flatMap(({ personId }) => (personId === null ? [] : [personId])) } })
  const byId = new Map(people.map((person) => [person.id, nameOf(person)]))
  return new Map(members.map(({ id, personId, invitedName }) => [id, (personId === null ? undefined : byId.get(personId)) ?? invitedName]))
}
