import { Person } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'

/** A person's whole name; of who gave one name alone, that. */
export const wholeName = ({ givenNames, familyNames }: Pick<Person, 'givenNames' | 'familyNames'>): string => `${givenNames} ${familyNames}`.trim()

/** The whole names of people, by their ids. */
export async function wholeNames({ em }: Pick<Context, 'em'>, personIds: readonly string[]): Promise<Map<string, string>> {
  const people = await em.find(Person, { id: { $in: [...new Set(personIds)] } })
  return new Map(people.map((person) => [person.id, wholeName(person)]))
}
