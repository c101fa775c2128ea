import { Circle } from '#db/entities/index.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { CircleRules } from '#domain/circle/kinds.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem, type FieldProblem } from '#platform/errors/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { kindsOf } from '../kinds.ts'
import { circleView } from '../queries/circle.ts'
import type { CircleView, CreateCircle } from '../schemas.ts'

/** Nobody agrees on a day that is further away, and its last round must have a date. */
const mostDaysAhead = 731
/** A share of a savings group is small, because it is bought up to five times at a meeting. */
const leastShareCents = 100

/**
 * Begins a circle, which the actor coordinates: people are invited next.
 * @throws 422 `kind: unknown-kind`, or with every number that the kind's size or the programme's `circle-rules` do not allow, and `startOn: in-the-past`, `too-far-ahead`; 409 `id-taken`
 */
export async function createCircle(ctx: Context, { kind = 'lending-circle', payoutOrder, custody, relativesWelcome, trainingFirst, guarantee, ...input }: CreateCircle): Promise<CircleView> {
  const known = (await kindsOf(ctx)).find(({ slug }) => slug === kind)
  if (known === undefined) throw problem('invalid-request', { status: 422, errors: [{ path: 'kind', code: 'unknown-kind' }] })
  const { formation: { size }, payout, savings } = known.rules
  const rules = await settingOn(ctx, 'circle-rules')
  const errors: FieldProblem[] = [
    ...outside('memberCount', input.memberCount, size?.fewest ?? rules.fewestMembers, size?.most ?? rules.mostMembers),
    ...payout === undefined && savings === undefined ? [] : outside('contributionCents', input.contributionCents, payout === undefined ? leastShareCents : rules.leastContributionCents, rules.mostContributionCents),
    ...notOfThisKind(known.rules, guarantee),
    ...(input.startOn < ctx.businessDate ? [{ path: 'startOn', code: 'in-the-past' }] : []),
    ...(input.startOn > addDays(ctx.businessDate, mostDaysAhead) ? [{ path: 'startOn', code: 'too-far-ahead' }] : []),
  ]
  if (errors.length > 0) throw problem('invalid-request', { status: 422, errors })
  if (await ctx.em.count(Circle, { id: input.id }) > 0) throw problem('id-taken', { status: 409 })
  ctx.em.create(Circle, { ...input, kind, rules: tuned(known.rules, { payoutOrder, custody, relativesWelcome, trainingFirst, guarantee }), programmeId: ctx.actor.programmeId, status: 'forming', coordinatorId: ctx.actor.personId ?? '' })
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-created', subjectKind: 'circle', subjectId: input.id })
  return circleView(ctx, input.id)
}

/** A kind's rules with what this circle chose otherwise. */
function tuned(
  { formation, payout, custody, guarantee, ...parts }: CircleRules, chosen: Pick<CreateCircle, 'payoutOrder' | 'custody' | 'relativesWelcome' | 'trainingFirst' | 'guarantee'>,
): CircleRules {
  return {
    ...parts,
    formation: { ...formation, relativesWelcome: chosen.relativesWelcome ?? formation.relativesWelcome, trainingFirst: chosen.trainingFirst ?? formation.trainingFirst },
    ...payout === undefined ? {} : { payout: { ...payout, order: chosen.payoutOrder ?? payout.order } },
    custody: chosen.custody ?? custody,
    ...guarantee === undefined ? {} : { guarantee: { ...guarantee, setting: chosen.guarantee ?? guarantee.setting } },
  }
}

/** Whom people support has no circle of places; and only where loans are guaranteed at all is there a setting to choose. */
function notOfThisKind({ fundraising, guarantee }: CircleRules, chosen: CreateCircle['guarantee']): FieldProblem[] {
  return [
    ...fundraising === undefined ? [] : [{ path: 'kind', code: 'not-of-this-kind' }],
    ...chosen === undefined || guarantee !== undefined ? [] : [{ path: 'guarantee', code: 'not-of-this-kind' }],
  ]
}

function outside(path: string, value: number, least: number, most: number): FieldProblem[] {
  if (value < least) return [{ path, code: 'too-small', params: { minimum: least } }]
  return value > most ? [{ path, code: 'too-big', params: { maximum: most } }] : []
}
