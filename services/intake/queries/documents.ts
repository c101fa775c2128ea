import type { Context } from '#platform/context/index.ts'
import { Application } from '#db/entities/index.ts'
import { mayMove } from '#domain/application/life.ts'
import type { IdentityKind } from '#domain/identity-document/identity-kind.ts'
import { refuseUnlessOfficerMayRead } from '../case/officer-may-read.ts'
import { decryptIdentity, endOf } from '../case/identity-fields.ts'
import { paperPerson } from '../case/paper-person.ts'
import type { FileDocuments, MyDocuments, UploadedDocumentView } from '../schemas/documents.ts'

const columns = `d.id, d.kind, d.item_id as "itemId", d.media_type as "mediaType", d.size_bytes as "sizeBytes", d.pages, d.preview is not null as "hasPreview",
  d.state, d.sent_on as "sentOn", d.reviewed_on as "reviewedOn", d.reject_reason as "rejectReason", d.reject_note as "rejectNote"`

/**
 * What she sent for an application, first come first; to whoever helps her today, what was sent from that person's device.
 * @throws 404 for who is no party; 409 `assistance-ended`
 */
export async function myDocuments(ctx: Context, applicationId: string): Promise<MyDocuments> {
  const personId = await paperPerson(ctx, applicationId)
  const { status } = await ctx.em.findOneOrFail(Application, { id: applicationId })
  const documents = await ctx.em.execute<UploadedDocumentView[]>(
    `select ${columns} from uploaded_document d where d.application_id = ? and d.person_id = ? and (d.person_id = ? or d.uploaded_by = ?) order by d.sent_at, d.id`,
    [applicationId, personId, ctx.actor.personId, ctx.actor.personId],
  )
  return { documents, maySend: mayMove(status, 'send-paper'), mayTakeBack: mayMove(status, 'take-paper-back') }
}

interface IdentityRow { partyId: string; name: string; kind: IdentityKind; personId: string; numberEncrypted: string }

const partyName = `concat_ws(' ', h.given_names, h.family_names)`

/**
 * Everything that its parties sent, and by which paper each is who she says, for an officer who looks at the file.
 * @throws 404; 403 `party-to-application`
 */
export async function fileDocuments(ctx: Context, key: Buffer, applicationId: string): Promise<FileDocuments> {
  await refuseUnlessOfficerMayRead(ctx, applicationId)
  const documents = await ctx.em.execute<FileDocuments['documents']>(
    `select ${columns}, jsonb_build_object('partyId', p.id, 'name', ${partyName}) as "of",
       case when d.uploaded_by <> d.person_id then (select concat_ws(' ', given_names, family_names) from person where id = d.uploaded_by) end as "sentBy"
     from uploaded_document d join application_party p on p.application_id = d.application_id and p.person_id = d.person_id join person h on h.id = d.person_id
     where d.application_id = ? order by d.sent_at, d.id`, [applicationId],
  )
  const identities = await ctx.em.execute<IdentityRow[]>(
    `select p.id as "partyId", ${partyName} as name, i.kind, i.person_id as "personId", i.number_encrypted as "numberEncrypted"
     from application_party p join identity_document i on i.id = p.identity_document_id join person h on h.id = p.person_id
     where p.application_id = ? order by array_position(array['borrower', 'co-borrower', 'guarantor'], p.role), p.id`, [applicationId],
  )
  return {
    documents,
    identities: identities.map(({ partyId, name, kind, ...row }) => ({
      of: { partyId, name }, kind, numberEnd: endOf(decryptIdentity(key, { ...row, countryEncrypted: null, birthDateEncrypted: null }).number),
    })),
  }
}
