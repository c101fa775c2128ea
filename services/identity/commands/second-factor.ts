import { Credential, Person, Session } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import { announcePerson, secondFactorRequired } from '#platform/auth/index.ts'
import type { Context } from '#platform/context/index.ts'
import { encryptField } from '#platform/encryption/field.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'
import { acceptCode, newSecret, secretPlace, type NewSecret } from '../sign-in/second-factor.ts'
import { endSessions } from '../sign-in/session.ts'

const freshMs = 15 * 60_000

async function credentialOf(ctx: Context): Promise<Credential> {
  const credential = await ctx.em.findOne(Credential, { personId: ctx.actor.personId ?? '' })
  if (!credential) throw notFound()
  return credential
}

/** What changes how she signs in is for a browser in which she did so within the last quarter of an hour. */
export async function refuseOldSession(ctx: Context): Promise<void> {
  const session = await ctx.em.findOne(Session, { id: ctx.actor.sessionId ?? '' })
  if (!session || ctx.now.getTime() - session.createdAt.getTime() > freshMs) throw forbidden('sign-in-again')
}

/**
 * Makes a secret, shown this once. It counts from its first code on.
 * @throws 403 `sign-in-again`; 409 `second-factor-already-set`
 */
export async function startSecondFactor(ctx: Context, fieldKey: Buffer): Promise<NewSecret> {
  await refuseOldSession(ctx)
  const credential = await credentialOf(ctx)
  if (credential.totpConfirmedAt) throw problem('second-factor-already-set', { status: 409 })
  const person = await ctx.em.findOneOrFail(Person, { id: credential.personId })
  const started = newSecret(person.email ?? person.phone ?? '')
  credential.totpSecretEncrypted = encryptField(fieldKey, started.secret, secretPlace(person.id))
  await ctx.em.flush()
  await audit(ctx, { action: 'second-factor-started', subjectKind: 'person', subjectId: person.id })
  return started
}

/**
 * Her first code: asked for at every sign-in from now on. Sessions opened without it end, but for the one that asks.
 * @throws 409 `second-factor-already-set`, `second-factor-not-started`; 422 `invalid-request` with `code: wrong-code`
 */
export async function confirmSecondFactor(ctx: Context, fieldKey: Buffer, code: string): Promise<void> {
  const credential = await credentialOf(ctx)
  if (credential.totpConfirmedAt) throw problem('second-factor-already-set', { status: 409 })
  if (!credential.totpSecretEncrypted) throw problem('second-factor-not-started', { status: 409 })
  if (!await acceptCode(ctx.em, fieldKey, credential.personId, code, ctx.now)) {
    throw problem('invalid-request', { status: 422, errors: [{ path: 'code', code: 'wrong-code' }] })
  }
  await ctx.em.execute('update credential set totp_confirmed_at = ? where person_id = ?', [ctx.now, credential.personId], 'run')
  await endSessions(ctx.em, credential.personId, 'second-factor-set', ctx.now, ctx.actor.sessionId)
  await audit(ctx, { action: 'second-factor-set', subjectKind: 'person', subjectId: credential.personId })
}

/**
 * Takes it off, where nobody asks it of her.
 * @throws 403 `sign-in-again`; 409 `second-factor-required-here`
 */
export async function removeSecondFactor(ctx: Context): Promise<void> {
  await refuseOldSession(ctx)
  const { personId } = await credentialOf(ctx)
  if (await secondFactorRequired(ctx.em, personId, ctx.businessDate)) throw problem('second-factor-required-here', { status: 409 })
  await ctx.em.execute(
    'update credential set totp_secret_encrypted = null, totp_confirmed_at = null, totp_last_step = null where person_id = ?', [personId], 'run',
  )
  await announcePerson(ctx.em, personId)
  await audit(ctx, { action: 'second-factor-removed', subjectKind: 'person', subjectId: personId })
}
