import { CircleMotion, CircleMotionElector, type CircleMember } from '#db/entities/index.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { rulesOfOffice } from '#domain/circle/offices/office-rules.ts'
import { electorsOf } from '#domain/circle/votes/electors.ts'
import type { KeptRules } from '#domain/circle/votes/vote-rules.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, problem, type FieldProblem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { tellCycle } from '../../cycle/tell-cycle.ts'
import { isIn, lockCircleAs, type CircleSeen, type Seen } from '../circle-as.ts'
import { standingsOf } from '../motion-standing.ts'
import { governance } from '../queries/governance.ts'
import { rulesOfCircle } from '../rules-of.ts'
import type { Governance, OpenMotion } from '../schemas.ts'

/**
 * Puts a question to a circle: by who keeps it, or by a member where the rules let her. Its rules, and who may vote, are kept
 * as they are today; each who may is told. What passes about an office or the by-laws takes effect by itself, and who was
 * not admitted cannot take her place; what passed to exclude or to lend, whoever keeps the circle carries out.
 * @throws 404; 403 `motion-not-for-members`; 409 `circle-finished`, `motion-open-already`, `nobody-may-vote`, `too-few-for-secret`, `id-taken`;
 *   422 with every field that the kind of motion needs, has not, or that fits nobody: `required`, `not-allowed`, `not-a-member`, `already-a-member`
 */
export async function openMotion(ctx: Context, key: Buffer, seen: Seen, input: OpenMotion & { circleId: string }): Promise<Governance> {
  const found = await lockCircleAs(ctx, seen, input.circleId)
  const { circle, members, me } = found
  const { rules, openDays, opensBy } = rulesFor(input)
  if (me !== null && opensBy !== 'member') throw forbidden('motion-not-for-members')
  if (circle.status === 'finished') throw problem('circle-finished', { status: 409 })
  const errors = faultsOf(input, members)
  if (errors.length > 0) throw problem('invalid-request', { status: 422, errors })
  if (await ctx.em.count(CircleMotion, { id: input.id }) > 0) throw problem('id-taken', { status: 409 })
  await refuseTwice(ctx, key, input)
  const { eligible, recused } = electorsOf(members.map((member) => ({ id: member.id, joined: isIn(member) })), rules, input.memberId ?? null)
  if (eligible.length === 0) throw problem('nobody-may-vote', { status: 409 })
  if (rules.ballot === 'secret' && eligible.length < fewestInSecret) throw problem('too-few-for-secret', { status: 409, params: { minimum: fewestInSecret } })

  const motion = ctx.em.create(CircleMotion, {
    id: input.id, circleId: circle.id, kind: input.kind, memberId: input.memberId ?? null, office: input.office ?? null, amountCents: input.amountCents ?? null,
    wording: input.wording ?? null, ballot: rules.ballot, rules, openedBy: ctx.actor.personId ?? '', openedOn: ctx.businessDate,
    closesOn: addDays(ctx.businessDate, openDays), allVotedOn: null, withdrawnOn: null, recordedAt: ctx.now,
  })
  for (const memberId of eligible) ctx.em.create(CircleMotionElector, { motionId: motion.id, memberId, recused: false })
  for (const memberId of recused) ctx.em.create(CircleMotionElector, { motionId: motion.id, memberId, recused: true })
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-motion-opened', subjectKind: 'circle', subjectId: circle.id, detail: { motionId: motion.id, kind: motion.kind, ballot: motion.ballot } })
  await tellElectors(ctx, found, motion, eligible)
  await tellCycle(ctx, circle)
  return governance(ctx, key, seen, circle.id)
}

/** Of two, each would know from the outcome what the other voted. */
const fewestInSecret = 3

/** The rules of its kind, with what who keeps the circle chose otherwise: a vote that is secret stays so. */
function rulesFor({ kind, office, ballot, openDays }: OpenMotion): { rules: KeptRules; openDays: number; opensBy: 'member' | 'keeper' } {
  const { votes, offices } = rulesOfCircle()
  const { opensBy, ...usual } = votes[kind]
  const rules = { ...usual, ballot: usual.ballot === 'secret' ? usual.ballot : ballot ?? usual.ballot, openDays: openDays ?? usual.openDays, term: office === undefined ? null : rulesOfOffice(offices, office)?.term ?? null }
  return { rules, openDays: rules.openDays, opensBy }
}

/** What each kind of motion is about, and nothing besides. */
const fieldsOf = { admit: ['memberId'], exclude: ['memberId'], loan: ['memberId', 'amountCents'], officer: ['memberId', 'office'], 'by-laws': ['wording'] }

function faultsOf(input: OpenMotion, members: readonly CircleMember[]): FieldProblem[] {
  const errors: FieldProblem[] = []
  for (const path of ['memberId', 'amountCents', 'office', 'wording'] as const) {
    const wanted = fieldsOf[input.kind].includes(path)
    if (wanted && input[path] === undefined) errors.push({ path, code: 'required' })
    if (!wanted && input[path] !== undefined) errors.push({ path, code: 'not-allowed' })
  }
  const member = members.find(({ id }) => id === input.memberId)
  if (errors.length > 0 || input.memberId === undefined) return errors
  if (!member || (input.kind !== 'admit' && !isIn(member))) return [{ path: 'memberId', code: 'not-a-member' }]
  return input.kind === 'admit' && member.joinedAt !== null ? [{ path: 'memberId', code: 'already-a-member' }] : []
}

/** The same question is put once at a time; once it is answered it may be put again. */
async function refuseTwice(ctx: Context, key: Buffer, { circleId, kind, memberId, office }: OpenMotion & { circleId: string }): Promise<void> {
  const recent = await ctx.em.find(CircleMotion, { circleId, kind, closesOn: { $gte: ctx.businessDate } })
  const standings = await standingsOf(ctx, key, recent.filter((motion) => motion.memberId === (memberId ?? null) && motion.office === (office ?? null)))
  if (standings.some(({ outcome }) => outcome === 'open')) throw problem('motion-open-already', { status: 409 })
}

async function tellElectors(ctx: Context, { circle, members }: CircleSeen, { id, closesOn }: CircleMotion, eligible: readonly string[]): Promise<void> {
  for (const member of members) {
    if (member.personId === null || !eligible.includes(member.id)) continue
    await sendNotice(ctx, { personId: member.personId, kind: 'circle-vote-open', occurrence: id, params: { circle: circle.name, through: { date: closesOn } } })
  }
}
