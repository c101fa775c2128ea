import { LockMode } from '@mikro-orm/postgresql'
import { Application, ApplicationParty } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem, type FieldProblem } from '#platform/errors/index.ts'
import type { AssignedMany, AssignMany } from '../schemas/desk.ts'
import { staffWith } from '../staff.ts'

type Wanted = AssignMany['assignments'][number]

/**
 * Gives several applications to officers, or to nobody, all or none; the answer says whose each was, so that it can be
 * undone. Locked in the order of their ids: two colleagues who do so at once never wait for each other.
 * @throws 422 `invalid-request` with every line that cannot be given, and why: `not-found`, `repeated`, `not-an-officer`,
 *   `officer-is-party`, `party-to-application`
 */
export async function assignMany(ctx: Context, { assignments }: AssignMany): Promise<AssignedMany> {
  const ids = [...new Set(assignments.map(({ applicationId }) => applicationId))].toSorted()
  const applications = await ctx.em.find(
    Application, { id: { $in: ids }, programmeId: ctx.actor.programmeId, status: { $ne: 'draft' } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  )
  const byId = new Map(applications.map((application) => [application.id, application]))
  const errors = await faultsIn(ctx, assignments, byId)
  if (errors.length > 0) throw problem('invalid-request', { status: 422, errors })
  const assigned = assignments.map(({ applicationId, officerId }) => {
    const application = byId.get(applicationId)
    const before = application?.officerId ?? null
    if (application) application.officerId = officerId
    return { applicationId, officerId, before }
  })
  await ctx.em.flush()
  for (const { applicationId, officerId } of assigned) {
    await audit(ctx, { action: 'application-assigned', subjectKind: 'application', subjectId: applicationId, detail: { officerId } })
  }
  return { assigned }
}

async function faultsIn(ctx: Context, assignments: readonly Wanted[], known: ReadonlyMap<string, Application>): Promise<FieldProblem[]> {
  const officers = new Set((await staffWith(ctx, 'officer')).map(({ personId }) => personId))
  const parties = await ctx.em.find(ApplicationParty, { applicationId: { $in: [...known.keys()] }, personId: { $ne: null } })
  const isParty = (personId: string | null, applicationId: string) => parties.some((party) => party.applicationId === applicationId && party.personId === personId)
  const seen = new Set<string>()
  return assignments.flatMap(({ applicationId, officerId }, index) => {
    const at = (field: string, code: string) => ({ path: `assignments.${index}.${field}`, code })
    if (!known.has(applicationId)) return [at('applicationId', 'not-found')]
    if (seen.has(applicationId)) return [at('applicationId', 'repeated')]
    seen.add(applicationId)
    if (isParty(ctx.actor.personId, applicationId)) return [at('applicationId', 'party-to-application')]
    if (officerId !== null && !officers.has(officerId)) return [at('officerId', 'not-an-officer')]
    return officerId !== null && isParty(officerId, applicationId) ? [at('officerId', 'officer-is-party')] : []
  })
}
