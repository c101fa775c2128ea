import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { ProblemError, problem } from '#platform/errors/index.ts'
import { createFileReader, type KeptFile } from '#platform/files/index.ts'
import { command, query, type RequestLike } from '#platform/routes/index.ts'
import { cancelUpload } from '../commands/cancel-upload.ts'
import { completeUpload, refuseUpload } from '../commands/complete-upload.ts'
import { receiveChunk } from '../commands/receive-chunk.ts'
import { startUpload } from '../commands/start-upload.ts'
import { uploadBytes, type UploadBytes } from '../queries/upload-bytes.ts'
import { uploadView } from '../queries/upload.ts'
import { applicationParams } from '../schemas.ts'
import * as schemas from '../schemas/uploads.ts'

const tags = ['uploads']
const access = 'signed-in'
const params = schemas.uploadParams
const chunkType = 'application/offset+octet-stream'

/**
 * Files in pieces over a poor line, in the manner of tus 1.0: begun with an id that the client made, asked how far they
 * are, gone on with from there, ended. A piece is known by where it begins, so it needs no key.
 */
export const uploadRoutes: FastifyPluginAsyncZod = async (app) => {
  const { fieldEncryptionKey: key } = app.deps.config.secrets
  const reader = createFileReader()
  app.addHook('onClose', () => reader.close())
  app.addContentTypeParser(chunkType, { parseAs: 'buffer' }, (_request, body, done) => { done(null, body) })

  app.post('/applications/:applicationId/uploads', {
    config: { access, rateLimit: { max: 600, timeWindow: '1 minute' } },
    schema: {
      operationId: 'startUpload', summary: 'Begin to send a file, or find how far it is', tags,
      params: applicationParams, body: schemas.startUpload, response: { 201: schemas.uploadSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => startUpload(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.get('/uploads/:uploadId', {
    config: { access },
    schema: { operationId: 'getUpload', summary: 'How far a file is', tags, params, response: { 200: schemas.uploadSchema } },
  }, async (request, reply) => {
    const view = await query(request, (ctx) => uploadView(ctx, request.params.uploadId))
    reply.header('upload-offset', view.receivedBytes).header('upload-length', view.totalBytes)
    return view
  })

  app.patch('/uploads/:uploadId', {
    config: { access, idempotent: false, problems: [409, 422], rateLimit: { max: 1200, timeWindow: '1 minute' } },
    schema: {
      operationId: 'sendChunk', summary: 'The next piece of a file, at most 256 KiB', tags, consumes: [chunkType],
      params, headers: schemas.chunkHeaders, body: schemas.chunkBody, response: { 200: schemas.uploadSchema },
    },
  }, async (request, reply) => {
    const { uploadId } = request.params
    const view = await command(request, reply, (ctx) => receiveChunk(ctx, key, { uploadId, offset: Number(request.headers['upload-offset']), bytes: request.body }))
    reply.header('upload-offset', view.receivedBytes)
    return view
  })

  app.delete('/uploads/:uploadId', {
    config: { access },
    schema: { operationId: 'cancelUpload', summary: 'Forget a file that is on its way', tags, params, response: { 204: schemas.nothing } },
  }, (request, reply) => command(request, reply, (ctx) => cancelUpload(ctx, request.params.uploadId), { status: 204 }))

  app.post('/uploads/:uploadId/completion', {
    config: { access, idempotent: false, problems: [409, 422], rateLimit: { max: 120, timeWindow: '1 minute' } },
    schema: {
      operationId: 'completeUpload', summary: 'All pieces are there: look into the file and keep it', tags, params, response: { 200: schemas.uploadSchema },
    },
  }, async (request, reply) => {
    const { uploadId } = request.params
    const sent = await query(request, (ctx) => uploadBytes(ctx, key, uploadId))
    if (!sent) return query(request, (ctx) => uploadView(ctx, uploadId))
    // Read outside of any transaction: nobody waits for it but she who sent it.
    const file = await readOrRefuse(request, sent)
    return command(request, reply, (ctx) => completeUpload(ctx, key, { uploadId, file, sha256: sent.sha256 }))

    async function readOrRefuse(asked: RequestLike, { bytes, asDeclared }: UploadBytes): Promise<KeptFile> {
      try {
        if (!asDeclared) throw problem('upload-changed', { status: 422 })
        return await reader.read(bytes)
      } catch (error) {
        if (error instanceof ProblemError && error.status === 422) await command(asked, reply, (ctx) => refuseUpload(ctx, uploadId, error.code))
        throw error
      }
    }
  })
}
