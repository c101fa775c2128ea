import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Audited } from '#platform/audit/index.ts'
import { holds } from '#platform/context/index.ts'
import { command, query, type RequestLike } from '#platform/routes/index.ts'
import { reviewDocument } from '../commands/review-document.ts'
import { saveIdentity } from '../commands/save-identity.ts'
import { takeDocumentBack } from '../commands/take-document-back.ts'
import { documentBytes, type DocumentPart } from '../queries/document-bytes.ts'
import { fileDocuments, myDocuments } from '../queries/documents.ts'
import { myIdentity, revealedIdentity } from '../queries/identity.ts'
import { applicationParams } from '../schemas.ts'
import * as schemas from '../schemas/documents.ts'
import * as identity from '../schemas/identity.ts'
import { completenessSchema } from '../schemas/missing.ts'
import { nothing } from '../schemas/uploads.ts'

const tags = ['uploaded documents']
const access = 'signed-in'
const params = schemas.uploadedDocumentParams
const binary = { schema: z.instanceof(Buffer).meta({ type: 'string', format: 'binary' }) }
const audited = (action: string, subjectKind: string, subjectId: string): { audited: Audited } => ({ audited: { action, subjectKind, subjectId } })

/** A look of staff is written down; hers at what is her own is not. */
const lookOf = (request: RequestLike, id: string) => (holds(request.actor, 'officer') ? audited('uploaded-document-read', 'uploaded-document', id) : {})

/** What was sent, as who sent it and who decides see it; and by which paper somebody is who she says. */
export const documentRoutes: FastifyPluginAsyncZod = async (app) => {
  const { fieldEncryptionKey: key } = app.deps.config.secrets

  app.get('/applications/:applicationId/documents', {
    config: { access },
    schema: { operationId: 'listMyDocuments', summary: 'What one sent for an application', tags, params: applicationParams, response: { 200: schemas.myDocumentsSchema } },
  }, (request) => query(request, (ctx) => myDocuments(ctx, request.params.applicationId)))

  app.get('/applications/:applicationId/file/documents', {
    config: { access: ['officer'] },
    schema: { operationId: 'listFileDocuments', summary: 'What the parties sent; the look is recorded', tags, params: applicationParams, response: { 200: schemas.fileDocumentsSchema } },
  }, (request) => {
    const { applicationId } = request.params
    return query(request, (ctx) => fileDocuments(ctx, key, applicationId), audited('documents-read', 'application', applicationId))
  })

  const parts: [DocumentPart, string, string][] = [['content', 'getUploadedDocument', 'The picture or paper itself'], ['preview', 'getDocumentPreview', 'A small picture of it']]
  for (const [part, operationId, summary] of parts) {
    app.get(`/uploaded-documents/:uploadedDocumentId/${part}`, {
      config: { access },
      schema: { operationId, summary, tags, params, response: { 200: { description: summary, content: { 'image/jpeg': binary, ...(part === 'content' && { 'application/pdf': binary }) } } } },
    }, async (request, reply) => {
      const { uploadedDocumentId } = request.params
      const { mediaType, fileName, content } = await query(request, (ctx) => documentBytes(ctx, key, { documentId: uploadedDocumentId, part }), lookOf(request, uploadedDocumentId))
      // A paper that somebody sent never runs in our place: saved by its reader, or shown as the picture that we made of it.
      reply.type(mediaType)
        .header('content-disposition', `${mediaType === 'image/jpeg' ? 'inline' : 'attachment'}; filename="${fileName}"`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
      return content
    })
  }

  app.delete('/uploaded-documents/:uploadedDocumentId', {
    config: { access },
    schema: { operationId: 'takeDocumentBack', summary: 'Take a paper out of a draft', tags, params, response: { 204: nothing } },
  }, (request, reply) => command(request, reply, (ctx) => takeDocumentBack(ctx, request.params.uploadedDocumentId), { status: 204 }))

  app.post('/uploaded-documents/:uploadedDocumentId/review', {
    config: { access: ['officer'] },
    schema: {
      operationId: 'reviewDocument', summary: 'Take a paper, or send it back with why', tags,
      params, body: schemas.reviewDocument, response: { 200: completenessSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => reviewDocument(ctx, { documentId: request.params.uploadedDocumentId, ...request.body })))

  app.get('/applications/:applicationId/identity', {
    config: { access },
    schema: { operationId: 'getMyIdentity', summary: 'By which paper one is who one says, without most of its number', tags, params: applicationParams, response: { 200: identity.myIdentitySchema } },
  }, (request) => query(request, (ctx) => myIdentity(ctx, key, request.params.applicationId)))

  // Without an Idempotency-Key, whose row would keep a hash of the number that can be guessed; twice is as once.
  app.put('/applications/:applicationId/identity', {
    config: { access, idempotent: false, problems: [409, 422] },
    schema: {
      operationId: 'saveIdentity', summary: 'Say by which paper one is who one says', tags,
      params: applicationParams, body: identity.saveIdentity, response: { 200: identity.myIdentitySchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => saveIdentity(ctx, key, { ...request.params, ...request.body })))

  app.get('/applications/:applicationId/parties/:partyId/identity', {
    config: { access: ['officer'] },
    schema: { operationId: 'revealIdentity', summary: 'The whole number of a party’s paper; the look is recorded', tags, params: identity.identityParams, response: { 200: identity.revealedIdentitySchema } },
  }, (request) => query(request, (ctx) => revealedIdentity(ctx, key, request.params), audited('identity-revealed', 'application-party', request.params.partyId)))
}
