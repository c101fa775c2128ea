import { audit } from '#platform/audit/index.ts'
import { inTransaction } from '#platform/context/index.ts'
import { constraintOf } from '#platform/errors/index.ts'
import { recordTextConsent } from '#platform/notify/index.ts'
import type { SignUp } from '../schemas.ts'
import type { Address } from '../sign-in/address.ts'
import { useCode } from '../sign-in/one-time-code.ts'
import { startSession, type StartedSession } from '../sign-in/session.ts'
import { createPerson } from './create-person.ts'
import type { SigningIn } from './sign-in.ts'

const taken = new Set(['person_email_key', 'person_phone_key'])

/**
 * A person whose code was right makes her own account, becomes an applicant of the default programme and is signed in.
 * @returns null where somebody took the address meanwhile; the code is then not used up
 */
export async function signUp({ orm, contextIn, client, secrets }: SigningIn, input: SignUp, { channel, value }: Address): Promise<StartedSession | null> {
  try {
    return await inTransaction(orm.em, async (em) => {
      const ctx = await contextIn(em)
      const { programmeId } = ctx.actor
      await useCode(em, input.codeId, ctx.now)
      const personId = await createPerson(em, {
        programmeId, givenNames: input.givenNames, familyNames: input.familyNames, locale: input.locale, password: input.password, roles: [{ role: 'applicant' }],
        ...(channel === 'mail' ? { email: value, verified: { email: true } } : { phone: value, verified: { phone: true } }),
      }, ctx.now)
      const asHer = { ...ctx, actor: { ...ctx.actor, personId } }
      if (input.textConsent === true && channel === 'text') {
        await recordTextConsent(asHer, { personId, phone: value, given: true, how: 'portal' }, secrets.fieldEncryptionKey)
      }
      await audit(asHer, { action: 'signed-up', subjectKind: 'person', subjectId: personId })
      return startSession(em, personId, ctx.now, client)
    })
  } catch (error) {
    if (taken.has(constraintOf(error) ?? '')) return null
    throw error
  }
}
