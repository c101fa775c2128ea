import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { SignedIn } from '#test/support/app.ts'
import { removeAbandonedUploads } from '#services/intake/index.ts'
import { createLendingApp, filledDraft, invite, join, startDraft, submit, type LendingApp } from '#test/services/support/asking.ts'
import { begin, endUpload, photo, sendFile, sendPiece, sent, sha256 } from '#test/services/support/sending.ts'

let at: LendingApp
beforeAll(async () => { at = await createLendingApp() })
afterAll(() => at.drop())

const count = async (table: string, applicationId: string): Promise<number> => {
  const [row] = await at.orm.em.fork().execute<{ count: number }[]>(`select count(*)::int as count from ${table} where application_id = ?`, [applicationId])
  return row?.count ?? 0
}
const pieces = async (): Promise<number> => (await at.orm.em.fork().execute<{ count: number }[]>('select count(*)::int as count from upload_chunk'))[0]?.count ?? 0
const content = async (person: SignedIn, documentId: string) => person.get(`/api/uploaded-documents/${documentId}/content`)

/** So large that it goes in several pieces. */
const large = () => sharp({ create: { width: 900, height: 900, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).jpeg({ quality: 95 }).toBuffer()

test('a photograph is kept as a picture that we made: upright, at most 2400 pixels, and without where or with what it was taken', async () => {
  const rosa = await at.signUp()
  const { id } = await startDraft(rosa)
  const original = await photo('#a06030', 3200)
  expect([original.includes('Telefono'), original.includes('Exif')]).toEqual([true, true])
  const documentId = await sent(rosa, id, original)
  const kept = await content(rosa, documentId)
  expect(kept.headers).toMatchObject({
    'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store', 'content-security-policy': "default-src 'none'; sandbox",
  })
  for (const trace of ['Telefono', 'Exif', 'GPS', 'ICC_PROFILE', 'photoshop', 'http://ns.adobe.com']) expect(kept.rawPayload.includes(trace)).toBe(false)
  expect(await sharp(kept.rawPayload).metadata()).toMatchObject({ format: 'jpeg', width: 1800, height: 2400 })
  const preview = await rosa.get(`/api/uploaded-documents/${documentId}/preview`)
  expect(await sharp(preview.rawPayload).metadata()).toMatchObject({ width: 450, height: 600 })
  expect((await rosa.get(`/api/applications/${id}/documents`)).json()).toMatchObject({ documents: [{ id: documentId, kind: 'business-proof', state: 'sent', hasPreview: true }], maySend: true, mayTakeBack: true })
})

test('neither the file nor its pieces can be read in the database', async () => {
  const rosa = await at.signUp()
  const { id } = await startDraft(rosa)
  const documentId = await sent(rosa, id, await photo())
  const begun = (await begin(rosa, id, await photo('#333333'))).json<{ id: string }>()
  await sendPiece(rosa, begun.id, 0, (await photo('#333333')).subarray(0, 5_000))
  const rows = await at.orm.em.fork().execute<{ content: Buffer }[]>(
    'select content from uploaded_document where id = ? union all select preview from uploaded_document where id = ? union all select content from upload_chunk where upload_id = ?', [documentId, documentId, begun.id],
  )
  expect(rows).toHaveLength(3)
  for (const row of rows) expect([row.content.includes('JFIF'), row.content.subarray(0, 2).equals(Buffer.from([0xff, 0xd8]))]).toEqual([false, false])
})

test('a cut line: what was sent is not sent again, a piece sent twice is there once, and it goes on on another device', async () => {
  const rosa = await at.signUp()
  const { id } = await startDraft(rosa)
  const bytes = await large()
  const uploadId = randomUUID()
  await begin(rosa, id, bytes, { id: uploadId })
  await sendPiece(rosa, uploadId, 0, bytes.subarray(0, 100_000))
  const again = await sendPiece(rosa, uploadId, 0, bytes.subarray(0, 100_000))
  expect([again.statusCode, again.json()]).toMatchObject([409, { code: 'upload-offset-wrong', params: { offset: 100_000 } }])
  const early = await endUpload(rosa, uploadId)
  expect([early.statusCode, early.json()]).toMatchObject([409, { code: 'upload-incomplete', params: { offset: 100_000 } }])

  const otherPhone = await at.signIn(rosa.email)
  expect((await begin(otherPhone, id, bytes, { id: uploadId })).json()).toMatchObject({ receivedBytes: 100_000, state: 'open' })
  const asked = await otherPhone.get(`/api/uploads/${uploadId}`)
  expect(asked.headers['upload-offset']).toBe('100000')
  for (let offset = 100_000; offset < bytes.length; offset += 200_000) await sendPiece(otherPhone, uploadId, offset, bytes.subarray(offset, offset + 200_000))
  expect((await endUpload(otherPhone, uploadId)).json()).toMatchObject({ state: 'done', documentId: uploadId })
  // The answer was lost: she ends it once more, and begins it once more.
  expect((await endUpload(rosa, uploadId)).json()).toMatchObject({ state: 'done', documentId: uploadId })
  expect((await begin(rosa, id, bytes, { id: uploadId })).json()).toMatchObject({ state: 'done', documentId: uploadId })
  expect([await count('uploaded_document', id), await pieces() > 0]).toEqual([1, true])
})

test('two devices that send the same upload at once make one document', async () => {
  const rosa = await at.signUp()
  const { id } = await startDraft(rosa)
  const bytes = await large()
  const uploadId = randomUUID()
  await Promise.all([begin(rosa, id, bytes, { id: uploadId }), begin(rosa, id, bytes, { id: uploadId })])
  async function persist(): Promise<number> {
    for (;;) {
      const { receivedBytes, state } = (await rosa.get(`/api/uploads/${uploadId}`)).json<{ receivedBytes: number; state: string }>()
      if (state === 'done') return 200
      if (receivedBytes < bytes.length) await sendPiece(rosa, uploadId, receivedBytes, bytes.subarray(receivedBytes, receivedBytes + 50_000))
      else await endUpload(rosa, uploadId)
    }
  }
  expect(await Promise.all([persist(), persist()])).toEqual([200, 200])
  expect(await count('uploaded_document', id)).toBe(1)
})

test('the same photograph sent as another upload is the same document, and need not be sent at all where its hash is said', async () => {
  const rosa = await at.signUp()
  const { id } = await startDraft(rosa)
  const bytes = await photo('#225577')
  const first = await sent(rosa, id, bytes)
  expect(await sent(rosa, id, bytes)).toBe(first)
  expect((await begin(rosa, id, bytes, { sha256: sha256(bytes) })).json()).toMatchObject({ state: 'done', documentId: first })
  expect(await sent(rosa, id, bytes, { kind: 'identity' })).not.toBe(first)
  expect(await count('uploaded_document', id)).toBe(2)
})

test('bytes that changed on their way are not taken', async () => {
  const rosa = await at.signUp()
  const { id } = await startDraft(rosa)
  const bytes = await photo()
  expect((await sendFile(rosa, id, bytes, { sha256: '0'.repeat(64) })).json()).toMatchObject({ status: 422, code: 'upload-changed' })
})

test('a file that was refused is refused for the same reason when it is ended again, and its bytes are gone', async () => {
  const rosa = await at.signUp()
  const { id } = await startDraft(rosa)
  const before = await pieces()
  const uploadId = randomUUID()
  const bytes = Buffer.from(`<html>${'x'.repeat(5_000)}</html>`)
  expect((await sendFile(rosa, id, bytes, { id: uploadId })).json()).toMatchObject({ status: 422, code: 'file-type-not-allowed' })
  expect((await endUpload(rosa, uploadId)).json()).toMatchObject({ status: 422, code: 'file-type-not-allowed' })
  expect((await rosa.get(`/api/uploads/${uploadId}`)).json()).toMatchObject({ state: 'refused', refusal: 'file-type-not-allowed', documentId: null })
  expect([await pieces(), await count('uploaded_document', id)]).toEqual([before, 0])
})

test('what is too much is said before it is sent: a file, all of them together, how many, how many an hour', async () => {
  const small = await createLendingApp({ settings: { uploads: { mostBytesAFile: 200_000, mostFiles: 3, mostBytesTogether: 300_000, mostAnHour: 3 } } })
  try {
    const rosa = await small.signUp()
    const { id } = await startDraft(rosa)
    const asks = async (by: SignedIn, totalBytes: number) => (await begin(by, id, Buffer.alloc(0), { totalBytes })).json<{ code?: string; params?: object; state?: string }>()
    expect(await asks(rosa, 200_001)).toMatchObject({ code: 'file-too-big', params: { megabytes: 0 } })
    expect(await asks(rosa, 200_000)).toMatchObject({ state: 'open' })
    expect(await asks(rosa, 200_000)).toMatchObject({ code: 'files-too-big-together' })
    await asks(rosa, 1_000)
    await asks(rosa, 1_000)
    expect(await asks(rosa, 1_000)).toMatchObject({ code: 'too-many-uploads', status: 429 })
    small.clock.advance({ minutes: 61 })
    expect(await asks(await small.signIn(rosa.email), 1_000)).toMatchObject({ code: 'too-many-files', params: { maximum: 3 } })
  } finally {
    await small.drop()
  }
})

test('pieces that do not fit are refused: none, too small in the middle, too long for the file, after its end', async () => {
  const rosa = await at.signUp()
  const { id } = await startDraft(rosa)
  const bytes = await photo()
  const { id: uploadId } = (await begin(rosa, id, bytes)).json<{ id: string }>()
  const code = async (offset: number, piece: Buffer) => (await sendPiece(rosa, uploadId, offset, piece)).json<{ code?: string }>().code
  expect(await code(0, Buffer.alloc(0))).toBe('upload-chunk-too-small')
  expect(await code(0, bytes.subarray(0, 100))).toBe('upload-chunk-too-small')
  expect(await code(0, Buffer.concat([bytes, Buffer.from('x')]))).toBe('upload-too-long')
  expect(await code(10, bytes)).toBe('upload-offset-wrong')
  await sendPiece(rosa, uploadId, 0, bytes)
  await endUpload(rosa, uploadId)
  expect(await code(0, bytes)).toBe('upload-over')
})

test('what nobody went on with is gone after a day; what became a document stays, and its id still finds it', async () => {
  const rosa = await at.signUp()
  const { id } = await startDraft(rosa)
  const documentId = await sent(rosa, id, await photo('#101010'))
  await begin(rosa, id, Buffer.alloc(9_000))
  expect(await removeAbandonedUploads(at.orm.em.fork(), new Date(at.clock.now().getTime() + 23 * 3_600_000))).toBe(0)
  expect(await removeAbandonedUploads(at.orm.em.fork(), new Date(at.clock.now().getTime() + 25 * 3_600_000))).toBeGreaterThan(1)
  expect([await count('upload', id), await count('uploaded_document', id)]).toEqual([0, 1])
  expect((await rosa.get(`/api/uploads/${documentId}`)).json()).toMatchObject({ state: 'done', documentId })
})

test('a paper is taken back before she asks and not after', async () => {
  const rosa = await at.signUp()
  const draft = await filledDraft(at, rosa)
  const [one, two] = [await sent(rosa, draft.id, await photo('#111111')), await sent(rosa, draft.id, await photo('#222222'))]
  expect((await rosa.delete(`/api/uploaded-documents/${one}`)).statusCode).toBe(204)
  expect((await content(rosa, one)).statusCode).toBe(404)
  await submit(rosa, draft)
  const kept = await rosa.delete(`/api/uploaded-documents/${two}`)
  expect([kept.statusCode, kept.json<{ code: string }>().code]).toEqual([409, 'application-not-open'])
})

test('neither who borrows with her nor her guarantor sees her papers; an officer sees them once she asked, and the look is written down', async () => {
  const [rosa, efrain, gloria, officer, auditor] = [await at.signUp(), await at.signUp(), await at.signUp(), await at.asOfficer(), await at.asAuditor()]
  const draft = await filledDraft(at, rosa)
  for (const [person, role] of [[efrain, 'co-borrower'], [gloria, 'guarantor']] as const) await join(at, person, (await invite(rosa, draft.id, role)).token)
  const hers = await sent(rosa, draft.id, await photo('#abcdef'))
  const his = await sent(efrain, draft.id, await photo('#fedcba'))
  expect((await content(officer, hers)).statusCode).toBe(404)
  await submit(rosa, draft)
  for (const person of [efrain, gloria, auditor]) {
    expect((await content(person, hers)).statusCode).toBe(404)
    expect((await person.get(`/api/uploaded-documents/${hers}/preview`)).statusCode).toBe(404)
  }
  expect((await content(rosa, his)).statusCode).toBe(404)
  expect((await gloria.get(`/api/applications/${draft.id}/documents`)).json()).toMatchObject({ documents: [] })
  expect((await content(officer, hers)).statusCode).toBe(200)
  const list = await officer.get(`/api/applications/${draft.id}/file/documents`)
  expect(list.json<{ documents: { id: string }[] }>().documents.map(({ id }) => id)).toEqual(expect.arrayContaining([hers, his]))
  const looks = await at.orm.em.fork().execute<{ action: string }[]>('select action from audit_event where actor_id = ? and subject_id in (?, ?) order by id', [officer.personId, hers, draft.id])
  expect(looks.map(({ action }) => action)).toEqual(['uploaded-document-read', 'documents-read'])
})
