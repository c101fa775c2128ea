import { Partner, Person, RoleGrant } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import { announcePerson } from '#platform/auth/index.ts'
import type { Context, Role } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'
import type { z } from 'zod'
import type { GiveGrant, grantSchema } from '../schemas.ts'

/** Roles that no one person has together: who grants does not decide or pay, who checks does nothing else. */
const apart: readonly (readonly [Role, readonly Role[]])[] = [
  ['administrator', ['officer', 'finance', 'auditor']],
  ['auditor', ['officer', 'finance', 'administrator', 'coach', 'reporting']],
]

function incompatible(role: Role, held: readonly Role[]): Role | undefined {
  for (const [one, others] of apart) {
    if (role === one) return held.find((other) => others.includes(other))
    if (others.includes(role) && held.includes(one)) return one
  }
  return undefined
}

/** The programme itself, or one of its partner organisations, for which a partner speaks. Circles have no scopes to give before they exist. */
async function scopeOf(ctx: Context, { role, scopeKind, scopeId }: GiveGrant): Promise<string> {
  const { programmeId } = ctx.actor
  if (scopeKind === 'programme' && (scopeId ?? programmeId) === programmeId) return programmeId
  if (scopeKind === 'partner' && role === 'partner' && scopeId && await ctx.em.count(Partner, { id: scopeId, programmeId, active: true }) > 0) return scopeId
  throw problem('scope-not-found', { status: 409 })
}

/** The most that any product of the programme lends today, or null where there is none. Products belong to a higher service: this reads the rows, as sign-in reads its settings. */
async function mostLentCents(ctx: Context): Promise<number | null> {
  const [row] = await ctx.em.execute<{ most: number | null }[]>(
    `select max(newest.most) as most from (
       select distinct on (p.id) v.max_amount_cents as most from product p join product_version v on v.product_id = p.id
       where p.programme_id = ? and v.status = 'active' order by p.id, v.version desc) as newest`,
    [ctx.actor.programmeId],
  )
  return row?.most ?? null
}

const wrongLimit = (code: string, params = {}) => problem('invalid-request', { status: 422, errors: [{ path: 'approvalLimitCents', code, params }] })

/** @throws 422 `approvalLimitCents: not-allowed` for whoever is no officer, `above-most-lent` where nothing is lent up to it */
async function refuseLimit(ctx: Context, { role, approvalLimitCents }: GiveGrant): Promise<void> {
  if (approvalLimitCents == null) return
  if (role !== 'officer') throw wrongLimit('not-allowed')
  const mostCents = await mostLentCents(ctx)
  if (mostCents !== null && approvalLimitCents > mostCents) throw wrongLimit('above-most-lent', { maximum: mostCents })
}

/**
 * Gives a person one role in one scope. Nobody gives herself one.
 * @throws 403 `own-grant`; 404 for a person of another programme; 409 `roles-incompatible`, `grant-exists`, `scope-not-found`;
 *   422 `approvalLimitCents: not-allowed` for whoever is no officer, `above-most-lent` above all that the programme lends
 */
export async function giveGrant(ctx: Context, input: GiveGrant): Promise<z.output<typeof grantSchema>> {
  const { programmeId, personId: administratorId } = ctx.actor
  if (input.personId === administratorId) throw forbidden('own-grant')
  const person = await ctx.em.findOne(Person, { id: input.personId, programmeId })
  if (!person) throw notFound()
  const scopeId = await scopeOf(ctx, input)
  await refuseLimit(ctx, input)
  // Two administrators at once must not give two roles that exclude each other.
  await ctx.em.execute('select from person where id = ? for update', [person.id])
  const held = await ctx.em.find(RoleGrant, { personId: person.id, revokedAt: null })
  if (held.some((grant) => grant.role === input.role && grant.scopeId === scopeId)) throw problem('grant-exists', { status: 409 })
  const other = incompatible(input.role, held.map((grant) => grant.role))
  if (other) throw problem('roles-incompatible', { status: 409, params: { role: input.role, held: other } })
  const grant = ctx.em.create(RoleGrant, {
    programmeId, personId: person.id, role: input.role, scopeKind: input.scopeKind, scopeId,
    approvalLimitCents: input.approvalLimitCents ?? null, grantedBy: administratorId, grantedAt: ctx.now, revokedBy: null, revokedAt: null,
  })
  await ctx.em.flush()
  await announcePerson(ctx.em, person.id)
  await audit(ctx, {
    action: 'grant-given', subjectKind: 'person', subjectId: person.id,
    detail: { grantId: grant.id, role: grant.role, scopeKind: grant.scopeKind, scopeId: grant.scopeId, approvalLimitCents: grant.approvalLimitCents },
  })
  return { id: grant.id, role: grant.role, scopeKind: grant.scopeKind, scopeId: grant.scopeId, approvalLimitCents: grant.approvalLimitCents }
}
