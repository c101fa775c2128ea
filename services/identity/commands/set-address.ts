import { Person } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Config } from '#platform/config/index.ts'
import type { Context } from '#platform/context/index.ts'
import { constraintOf, notFound, problem } from '#platform/errors/index.ts'
import { me } from '../queries/me.ts'
import type { AskCode, Me, SetAddress } from '../schemas.ts'
import { addressFrom, canonical, type Address } from '../sign-in/address.ts'
import { keepChange, tellWhereSheWas } from '../sign-in/address-changes.ts'
import { codeMinutes, isCode, issueCode, useCode, wrongCode } from '../sign-in/one-time-code.ts'
import type { CodeSent } from './ask-code.ts'
import { refuseOldSession } from './second-factor.ts'

const hers = (person: Person, { channel }: Address): string | null => (channel === 'mail' ? person.email : person.phone)

async function personOf(ctx: Context): Promise<Person> {
  const person = await ctx.em.findOne(Person, { id: ctx.actor.personId ?? '' })
  if (!person) throw notFound()
  return person
}

/** Replacing an address changes how she signs in; verifying the one she has, or adding her first of a kind, does not. */
async function refuseOldSessionFor(ctx: Context, person: Person, address: Address): Promise<void> {
  const old = hers(person, address)
  if (old !== null && canonical({ ...address, value: old }) !== canonical(address)) await refuseOldSession(ctx)
}

/**
 * Sends a code to an address that is to be hers, or to the one she has and did not verify.
 * @throws 403 `sign-in-again`; 422; 429 `too-many-codes`
 */
export async function askCodeForAddress(ctx: Context, secrets: Config['secrets'], input: AskCode): Promise<CodeSent> {
  const address = addressFrom(input)
  const person = await personOf(ctx)
  await refuseOldSessionFor(ctx, person, address)
  const codeId = await issueCode(ctx, secrets, {
    purpose: 'new-address', address, personId: person.id, limitKey: `new-address:${person.id}`, locale: person.locale,
  })
  return { codeId, channel: address.channel, goodForMinutes: codeMinutes }
}

/** It is hers already and she has shown it: a repeat of the request that did so. */
const isDone = (person: Person, address: Address): boolean => (
  hers(person, address) === address.value && (address.channel === 'mail' ? person.emailVerifiedAt : person.phoneVerifiedAt) !== null
)

/**
 * Whether the code that came with an address is right; outside the transaction that `setAddress` runs in, so that a wrong
 * try stays counted.
 * @throws 422 `code: wrong-code`
 */
export async function checkAddressCode(ctx: Context, secrets: Config['secrets'], input: SetAddress): Promise<void> {
  const address = addressFrom(input)
  const person = await personOf(ctx)
  if (isDone(person, address)) return
  const wanted = { purpose: 'new-address', personId: person.id, address } as const
  if (!await isCode(ctx.em, secrets.cookie, { id: input.codeId, code: input.code }, wanted, ctx.now)) throw wrongCode()
}

/**
 * Makes an address hers that she has shown to be (`checkAddressCode` before it). The one it was before is told, both are
 * kept. Where it is hers already, nothing happens.
 * @throws 422 `code: wrong-code` where it was used meanwhile; 403 `sign-in-again`; 409 `address-taken`
 */
export async function setAddress(ctx: Context, secrets: Config['secrets'], input: SetAddress): Promise<Me> {
  const address = addressFrom(input)
  const person = await personOf(ctx)
  if (isDone(person, address)) return me(ctx)
  await refuseOldSessionFor(ctx, person, address)
  await useCode(ctx.em, input.codeId, ctx.now)
  const old = hers(person, address)
  const changes = old === null || canonical({ ...address, value: old }) !== canonical(address)
  if (changes) await keepChange(ctx, secrets.fieldEncryptionKey, { personId: person.id, address, old, how: 'by-code' })
  if (changes && old !== null) await tellWhereSheWas(ctx, { personId: person.id, channel: address.channel, kind: 'address-changed', occurrence: input.codeId, old, fieldKey: secrets.fieldEncryptionKey })
  Object.assign(person, address.channel === 'mail' ? { email: address.value, emailVerifiedAt: ctx.now } : { phone: address.value, phoneVerifiedAt: ctx.now })
  await ctx.em.flush().catch((error: unknown) => {
    if (['person_email_key', 'person_phone_key'].includes(constraintOf(error) ?? '')) throw problem('address-taken', { status: 409 })
    throw error
  })
  await audit(ctx, { action: changes ? 'address-changed' : 'address-verified', subjectKind: 'person', subjectId: person.id, detail: { channel: address.channel } })
  return me(ctx)
}
