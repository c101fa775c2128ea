import type { Application, Decision } from '#db/entities/index.ts'
import { mayMove } from '#domain/application/life.ts'
import { amountAtStake, mayDecide, maySecond, type ActingPerson, type DecisionAtStake } from '#domain/decision/authority.ts'
import type { Context } from '#platform/context/index.ts'
import { actingPerson } from '../authority.ts'
import type { ApplicationFile } from '../schemas/file.ts'
import { possibleSeconds } from '../staff.ts'

type Conflicts = Pick<DecisionAtStake, 'partyIds' | 'helperIds'>
type Pending = Pick<Decision, 'kind' | 'amountCents' | 'decidedBy'>

/** What the reader may do with a file, and why not: the same rules as the commands apply. */
export async function authorityOver(ctx: Context, application: Application, conflicts: Conflicts, pending: Pending | null): Promise<ApplicationFile['authority']> {
  const person = await actingPerson(ctx)
  const askedCents = application.amountCents ?? 0
  const deciding = mayDecide(person, { ...conflicts, amountCents: askedCents })
  const seconds = await possibleSeconds(ctx, { ...conflicts, amountCents: askedCents, decidedBy: pending?.decidedBy ?? person.personId })
  return {
    limitCents: person.limitCents,
    mayDecide: deciding.block === null && mayMove(application.status, 'decide'),
    needsSecond: deciding.needsSecond,
    mayGiveSecondOpinion: pending !== null && secondBlock(person, askedCents, conflicts, pending) === null,
    why: whyNot(person, application, conflicts, pending),
    possibleSeconds: seconds.map(({ personId, name }) => ({ personId, name })),
  }
}

function secondBlock(person: ActingPerson, askedCents: number, conflicts: Conflicts, pending: Pending) {
  return maySecond(person, { ...conflicts, amountCents: amountAtStake(pending.kind, askedCents, pending.amountCents), decidedBy: pending.decidedBy })
}

function whyNot(person: ActingPerson, application: Application, conflicts: Conflicts, pending: Pending | null): ApplicationFile['authority']['why'] {
  if (pending !== null) return secondBlock(person, application.amountCents ?? 0, conflicts, pending)
  const { block } = mayDecide(person, { ...conflicts, amountCents: application.amountCents ?? 0 })
  return block ?? (mayMove(application.status, 'decide') ? null : 'status')
}
