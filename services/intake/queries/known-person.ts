import { Person } from '#db/entities/index.ts'
import type { IdentityKind } from '#domain/identity-document/identity-kind.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { recoverable, whereTold } from '#services/identity/index.ts'
import { decryptIdentity, endOf } from '../case/identity-fields.ts'
import type { KnownPerson } from '../schemas/known-person.ts'

interface IdentityRow { kind: IdentityKind; personId: string; numberEncrypted: string }

/**
 * What is known of somebody who stands at the counter without her phone, to check by who she is: where she was reached, by
 * which papers she said who she is in what she sent in, what she asked for and borrowed. The look is recorded.
 * @throws 404 for who is not of this programme
 */
export async function knownPerson(ctx: Context, key: Buffer, personId: string): Promise<KnownPerson> {
  const { em, actor } = ctx
  const person = await em.findOne(Person, { id: personId, programmeId: actor.programmeId })
  if (!person) throw notFound()
  const identities = await em.execute<IdentityRow[]>(
    `select i.kind, i.person_id as "personId", i.number_encrypted as "numberEncrypted"
     from identity_document i
     where i.person_id = ? and exists (
       select from application_party p join application a on a.id = p.application_id where p.identity_document_id = i.id and a.received_on is not null)
     order by i.id desc limit 5`, [personId],
  )
  const [applications, loans] = holds(actor, 'officer')
    ? await Promise.all([applicationsOf(ctx, personId), loansOf(ctx, personId)])
    : [[], []]
  return {
    personId, givenNames: person.givenNames, familyNames: person.familyNames, phone: person.phone, email: person.email, locale: person.locale,
    identities: identities.map(({ kind, ...row }) => ({ kind, numberEnd: endOf(decryptIdentity(key, { ...row, countryEncrypted: null, birthDateEncrypted: null }).number) })),
    applications, loans, told: await whereTold(ctx, key, person), mayRecover: await recoverable(ctx, personId),
  }
}

const applicationsOf = ({ em }: Context, personId: string) => em.execute<KnownPerson['applications']>(
  `select a.id as "applicationId", a.reference, a.business_name as "businessName", a.received_on as "receivedOn"
   from application a join application_party p on p.application_id = a.id and p.joined_at is not null
   where p.person_id = ? and a.received_on is not null order by a.received_on desc, a.id desc limit 10`, [personId],
)

const loansOf = ({ em }: Context, personId: string) => em.execute<KnownPerson['loans']>(
  `select l.id as "loanId", l.reference, a.business_name as "businessName"
   from loan l join loan_party p on p.loan_id = l.id left join application a on a.id = l.application_id
   where p.person_id = ? order by l.reference desc limit 10`, [personId],
)
