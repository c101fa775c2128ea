import { Person } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, notFound } from '#platform/errors/index.ts'
import { circlesOfPerson } from '#services/circles/index.ts'
import { coachingOfPerson } from '#services/coaching/index.ts'
import { vouchesOfPerson } from '#services/intake/index.ts'
import { loansOfPerson } from '#services/loans/index.ts'
import type { PersonRecord } from '../schemas.ts'

/**
 * Everything that somebody did with the programme, in one place: loans, circles, words she gave, coaching. An officer reads it
 * as evidence, each line from its source; she reads the same of herself. @throws 404 for who is not of this programme
 */
export async function personRecord(ctx: Context, personId: string): Promise<PersonRecord> {
  const isThere = await ctx.em.count(Person, { id: personId, programmeId: ctx.actor.programmeId }) > 0
  if (!isThere) throw notFound()
  const vouches = await vouchesOfPerson(ctx, personId)
  return {
    loans: await loansOfPerson(ctx, personId), circles: await circlesOfPerson(ctx, personId), coaching: await coachingOfPerson(ctx, personId),
    vouches: vouches.map((vouch) => ({ ...vouch, withdrawn: vouch.outcome === 'withdrawn' })),
  }
}

/** Her own. Of those for whom she gave her word she learns nothing. @throws 403 for the system */
export async function myRecord(ctx: Context): Promise<PersonRecord> {
  const { personId } = ctx.actor
  if (personId === null) throw forbidden()
  const record = await personRecord(ctx, personId)
  return { ...record, vouches: record.vouches.map((vouch) => ({ ...vouch, outcome: null, loanId: null })) }
}
