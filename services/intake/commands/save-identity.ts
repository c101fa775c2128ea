import { ApplicationParty, IdentityDocument } from '#db/entities/index.ts'
import { readIdentity } from '#domain/identity-document/identity-number.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { keyIdOf } from '#platform/encryption/bytes.ts'
import { problem } from '#platform/errors/index.ts'
import { lockApplication, requireMove } from '../case/application-for.ts'
import { encryptIdentity, endOf } from '../case/identity-fields.ts'
import { ownPaperPerson } from '../case/paper-person.ts'
import type { MyIdentity, SaveIdentity } from '../schemas/identity.ts'

/**
 * Keeps by which paper she is who she says, in this file: what she said in another one stays there as it was. A US number is
 * asked of nobody who has none.
 * @throws 404; 409 `application-not-open`; 422 `invalid-request` with `not-an-itin`, `not-an-ssn`, `not-a-document-number`,
 *   `not-a-country`, `not-a-birth-date`
 */
export async function saveIdentity(ctx: Context, key: Buffer, { applicationId, ...typed }: { applicationId: string } & SaveIdentity): Promise<MyIdentity> {
  const application = await lockApplication(ctx, applicationId)
  const personId = await ownPaperPerson(ctx, applicationId)
  requireMove(application, 'send-paper')
  const read = readIdentity({ ...typed, country: typed.country ?? null, birthDate: typed.birthDate ?? null }, ctx.businessDate)
  if (!read.ok) throw problem('invalid-request', { status: 422, errors: read.faults })
  const { kind, number, country, birthDate } = read.identity
  const encrypted = (field: 'country' | 'birth_date', plain: string | null) => (plain === null ? null : encryptIdentity(key, personId, field, plain))
  const row = {
    kind, numberEncrypted: encryptIdentity(key, personId, 'number', number), countryEncrypted: encrypted('country', country),
    birthDateEncrypted: encrypted('birth_date', birthDate), keyId: keyIdOf(key), recordedBy: ctx.actor.personId ?? personId,
  }
  const said = ctx.em.create(IdentityDocument, { ...row, programmeId: application.programmeId, personId })
  await ctx.em.flush()
  const party = await ctx.em.findOneOrFail(ApplicationParty, { applicationId, personId })
  party.identityDocumentId = said.id
  await ctx.em.flush()
  await audit(ctx, { action: 'identity-recorded', subjectKind: 'person', subjectId: personId, detail: { kind, applicationId } })
  return { identity: { kind, numberEnd: endOf(number) } }
}
