import { Person } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, notFound, problem, constraintOf } from '#platform/errors/index.ts'
import { accountAt } from '../sign-in/account-at.ts'
import { recoverable } from '../queries/recoverable.ts'
import { whereTold } from '../queries/where-told.ts'
import type { RecoverSignIn, Recovered } from '../schemas.ts'
import { addressFrom, canonical } from '../sign-in/address.ts'
import { keepChange, tellWhereSheWas } from '../sign-in/address-changes.ts'
import { endSessions } from '../sign-in/session.ts'

/**
 * Gives somebody who lost her phone, and has no other address, a new way in, by an officer who looked at her papers. All
 * her devices are signed out and forgotten, her password is taken off, and she signs in by a code to the new address. She
 * is told wherever she was reached before, and `told` says where that is: nowhere, for a phone that never said yes to texts.
 * One pair of eyes is enough; the days in which where she is paid cannot change
 * after it are for the service that keeps bank accounts, by `address_change`.
 * @throws 404; 403 `staff-sign-in` for whoever works for the lender (`npm run administrator -- --reset`), `own-sign-in`;
 *   409 `address-taken`; 422
 */
export async function recoverSignIn(ctx: Context, fieldKey: Buffer, personId: string, input: RecoverSignIn): Promise<Recovered> {
  const address = addressFrom(input)
  const person = await ctx.em.findOne(Person, { id: personId, programmeId: ctx.actor.programmeId })
  if (!person) throw notFound()
  const may = await recoverable(ctx, personId)
  if (may !== 'yes') throw forbidden(`${may}-sign-in`)
  const other = await accountAt(ctx.em, address)
  if (other && other.personId !== personId) throw problem('address-taken', { status: 409 })
  const told = await whereTold(ctx, fieldKey, person)
  const old = address.channel === 'mail' ? person.email : person.phone
  if (old === null || canonical({ ...address, value: old }) !== canonical(address)) {
    await keepChange(ctx, fieldKey, { personId, address, old, how: 'identity-checked' })
  }
  await tellWhereSheWas(ctx, { personId, channel: address.channel, kind: 'sign-in-recovered', occurrence: ctx.now.toISOString(), old, fieldKey })
  Object.assign(person, address.channel === 'mail' ? { email: address.value, emailVerifiedAt: null } : { phone: address.value, phoneVerifiedAt: null }, { devicesForgottenAt: ctx.now })
  await ctx.em.flush().catch((error: unknown) => {
    if (constraintOf(error) === 'person_email_key') throw problem('address-taken', { status: 409 })
    throw error
  })
  await ctx.em.execute('update credential set password_hash = null, totp_secret_encrypted = null, totp_confirmed_at = null, totp_last_step = null where person_id = ?', [personId], 'run')
  await endSessions(ctx.em, personId, 'sign-in-recovered', ctx.now)
  await audit(ctx, { action: 'sign-in-recovered', subjectKind: 'person', subjectId: personId, detail: { channel: address.channel, identityChecked: input.identityChecked } })
  return { personId, phone: person.phone, email: person.email, told }
}
