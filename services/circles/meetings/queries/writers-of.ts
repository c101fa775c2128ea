import { Person } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'

/** Who wrote something down, by given name; and when, of money on a loan. */
export interface Writers {
  (personId: string | null): string
  at: (loanEventId: string) => string
}

/** @param loanEventIds events of loans of which it is to be known when they were written */
export async function writersOf({ em }: Context, personIds: readonly string[], loanEventIds: readonly string[] = []): Promise<Writers> {
  const people = personIds.length === 0 ? [] : await em.find(Person, { id: { $in: [...new Set(personIds)] } })
  const names = new Map(people.map(({ id, givenNames }) => [id, givenNames]))
  const rows = loanEventIds.length === 0 ? [] : await em.execute<{ id: string; at: Date }[]>('select id, recorded_at as at from loan_event where id = any (?::uuid[])', [`{${loanEventIds.join(',')}}`])
  const times = new Map(rows.map(({ id, at }) => [id, new Date(at).toISOString()]))
  return Object.assign((personId: string | null) => names.get(personId ?? '') ?? '', { at: (loanEventId: string) => times.get(loanEventId) ?? '' })
}
