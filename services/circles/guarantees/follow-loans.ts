import { Circle, CircleGuarantee, CircleGuaranteeSignature, CircleLoan, CircleMember, LoanParty } from '#db/entities/index.ts'
import { canMakePay } from '#domain/circle/guarantee/guarantee-rules.ts'
import { mayReceive } from '#domain/circle/staggering/steps.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { on, type Event } from '#platform/events/index.ts'
import { groupLoans } from './group-loans.ts'
import { lineOf } from './line.ts'
import { groupsOf } from './loan-refusal.ts'
import { offerGuarantees } from './offer-guarantees.ts'

/**
 * A loan approved to a member of a group is the group's, of her first or her next time round; where the group's setting can
 * make the others pay, each of them is asked to sign for it.
 */
async function opened(ctx: Context, { loanId }: Event<'loan-opened'>): Promise<void> {
  const parties = await ctx.em.find(LoanParty, { loanId, role: { $ne: 'guarantor' } })
  const [place] = await groupsOf(ctx, parties.map(({ personId }) => personId))
  if (place === undefined) return
  const { circle, memberId } = place
  await ctx.em.execute('select from circle where id = ? for update', [circle.id])
  const loans = await groupLoans(ctx, circle.id)
  const current = Math.max(1, ...loans.map(({ cycle }) => cycle), (await lineOf(ctx, circle.id, loans))?.cycle ?? 1)
  const cycle = loans.some((loan) => loan.memberId === memberId && loan.cycle === current) ? current + 1 : current
  ctx.em.create(CircleLoan, { loanId, circleId: circle.id, memberId, cycle, recordedAt: ctx.now })
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-loan-opened', subjectKind: 'circle', subjectId: circle.id, detail: { memberId, loanId, cycle } })
  if (circle.rules.guarantee !== undefined && canMakePay(circle.rules.guarantee)) await offerGuarantees(ctx, circle, circle.rules.guarantee, { loanId, memberId })
}

/**
 * The money of a group's loan goes out only when its step has come and everybody who could come to pay for it has signed:
 * what is thrown here undoes the disbursement.
 * @throws 409 `line-not-set`, `not-in-line`, `step-not-reached`, `guarantees-missing`
 */
async function funded(ctx: Context, { loanId }: Event<'loan-funded'>): Promise<void> {
  const its = await ctx.em.findOne(CircleLoan, { loanId })
  const circle = its && await ctx.em.findOneOrFail(Circle, { id: its.circleId })
  if (!circle) return
  if (circle.rules.staggering !== undefined) await requireStep(ctx, circle, its)
  if (circle.rules.guarantee !== undefined && canMakePay(circle.rules.guarantee)) await requireSignatures(ctx, its)
}

async function requireStep(ctx: Context, circle: Circle, { loanId, memberId, cycle }: CircleLoan): Promise<void> {
  const rules = circle.rules.staggering
  if (rules === undefined) return
  const loans = await groupLoans(ctx, circle.id)
  const line = await lineOf(ctx, circle.id, loans, cycle)
  if (line === null) throw problem('line-not-set', { status: 409 })
  if (!line.places.some(({ id }) => id === memberId)) throw problem('not-in-line', { status: 409 })
  const goesOut = loans.find((loan) => loan.loanId === loanId)?.disbursedOn ?? ctx.businessDate
  const { from, waitsFor } = mayReceive(rules, line.places, memberId, goesOut)
  if (waitsFor !== 'nobody') throw problem('step-not-reached', { status: 409, params: { waitsFor, from: from ?? '' } })
}

async function requireSignatures({ em }: Context, { loanId }: CircleLoan): Promise<void> {
  const asked = await em.find(CircleGuarantee, { loanId })
  const inIt = new Set((await em.find(CircleMember, { id: { $in: asked.map(({ memberId }) => memberId) }, leftOn: null })).map(({ id }) => id))
  const signed = new Set((await em.find(CircleGuaranteeSignature, { guaranteeId: { $in: asked.map(({ id }) => id) } })).map(({ guaranteeId }) => guaranteeId))
  const missing = asked.filter(({ id, memberId }) => inIt.has(memberId) && !signed.has(id)).length
  if (missing > 0) throw problem('guarantees-missing', { status: 409, params: { missing } })
}

/** Called once, at the top of the service. */
export function followLoans(): void {
  on('loan-opened', opened)
  on('loan-funded', funded)
}
