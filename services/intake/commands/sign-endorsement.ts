import { EndorsementSignature, Partner, Person } from '#db/entities/index.ts'
import { typedNameMatches } from '#domain/agreement/typed-name.ts'
import { hasQuorum } from '#domain/partner/endorsement.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, problem, type FieldProblem } from '#platform/errors/index.ts'
import { lockPartnersEndorsement, requireEndorsementMove } from '../case/lock-endorsement.ts'
import { settleVouches } from '../case/settle-vouches.ts'
import { endorsementView } from '../queries/endorsement.ts'
import type { EndorsementView, SignEndorsement } from '../schemas/endorsements.ts'
import { tellApplicants } from '../tell-applicants.ts'
import { endorsementStatement, sha256Of } from '../words/vouch-statement.ts'
import type { SignedFrom } from './give-vouch.ts'

/**
 * One of the partner's people signs the record with her typed name, or, where she has a conflict of interest, names it:
 * under a policy of recusal she does not sign then, and another person must. With the last signature of the quorum it is
 * the partner's word and counts for the application, and keeps the pool that stands behind it from then on.
 * @throws 404; 409 `stale-version`, `endorsement-not-open`, `endorsement-without-record`, `signed-already`, `id-taken`; 422 `signature-refused`
 */
export async function signEndorsement(ctx: Context, { endorsementId, ...input }: { endorsementId: string } & SignEndorsement, from: SignedFrom): Promise<EndorsementView> {
  const { personId } = ctx.actor
  if (personId === null) throw forbidden()
  const locked = await lockPartnersEndorsement(ctx, endorsementId)
  const { application, endorsement, policy } = locked
  requireEndorsementMove(locked, 'sign')
  if (endorsement.version !== input.version) throw problem('stale-version', { status: 409, params: { version: endorsement.version } })
  if (endorsement.record === null) throw problem('endorsement-without-record', { status: 409 })
  const signed = await ctx.em.find(EndorsementSignature, { endorsementId, round: endorsement.round })
  if (signed.some((one) => one.personId === personId)) throw problem('signed-already', { status: 409 })
  const person = await ctx.em.findOneOrFail(Person, { id: personId })
  const faults = faultsOf(input, person)
  if (faults.length > 0) throw problem('signature-refused', { status: 422, errors: faults })
  if (await ctx.em.count(EndorsementSignature, { id: input.id }) > 0) throw problem('id-taken', { status: 409 })

  const { name, poolId } = await ctx.em.findOneOrFail(Partner, { id: endorsement.partnerId })
  const statement = endorsementStatement({ partner: name })
  const recused = input.conflict && policy.conflictRule === 'recuse'
  const signature = ctx.em.create(EndorsementSignature, {
    id: input.id, endorsementId, round: endorsement.round, personId, conflict: input.conflict, conflictNote: input.conflictNote ?? null, recused,
    typedName: input.typedName, textVersion: statement.version, statementSha256: sha256Of({ ...statement, record: endorsement.record, conflict: input.conflict }),
    signedAt: ctx.now, signedOn: ctx.businessDate, ...from,
  })
  endorsement.version += 1
  const isWhole = hasQuorum([...signed, signature], policy)
  if (isWhole) Object.assign(endorsement, { status: 'endorsed', settledOn: ctx.businessDate, poolId })
  await ctx.em.flush()
  await audit(ctx, {
    action: recused ? 'endorsement-recused' : 'endorsement-signed', subjectKind: 'application', subjectId: application.id,
    detail: { endorsementId, signatureId: input.id, conflict: input.conflict, status: endorsement.status },
  })
  if (isWhole) {
    await settleVouches(ctx, application)
    await tellApplicants(ctx, application, { kind: 'endorsement-given', occurrence: `${endorsementId} ${endorsement.round}`, params: { partner: name } })
  }
  return endorsementView(ctx, endorsementId)
}

function faultsOf({ typedName, conflict, conflictNote }: SignEndorsement, { givenNames, familyNames }: Person): FieldProblem[] {
  const checks: [boolean, FieldProblem][] = [
    [!typedNameMatches(typedName, `${givenNames} ${familyNames}`), { path: 'typedName', code: 'name-differs' }],
    [conflict && !conflictNote, { path: 'conflictNote', code: 'required' }],
  ]
  return checks.filter(([wrong]) => wrong).map(([, fault]) => fault)
}
