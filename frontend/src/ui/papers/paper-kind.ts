import { missingItemKinds } from '#domain/application/completeness.ts'
import { sendFile, type DocumentKind } from '#frontend/api/documents.ts'
import { Problem } from '#frontend/api/problem.ts'
import { plainKind, type Entry } from '#frontend/queue/index.ts'
import { setProgress } from './progress.ts'

/** A photo or paper that waits on this phone; its bytes are the entry's blob. */
export interface Paper {
  /** The entry's id, the upload's, and the document's. */
  readonly id: string
  readonly applicationId: string
  readonly kind: DocumentKind
  readonly itemId: string | null
  readonly sha256: string | null
  /** A small picture as a data address; null for a PDF. */
  readonly thumb: string | null
}

type Kept = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Kept => typeof value === 'object' && value !== null
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Reads what was kept on the phone, perhaps by an older version. */
export function readPaper(kept: unknown): Paper | undefined {
  if (!isObject(kept)) return undefined
  const kind = missingItemKinds.find((one) => one === kept['kind'])
  const applicationId = textOrNull(kept['applicationId'])
  const id = textOrNull(kept['id'])
  if (kind === undefined || applicationId === null || id === null) return undefined
  return { id, applicationId, kind, itemId: textOrNull(kept['itemId']), sha256: textOrNull(kept['sha256']), thumb: textOrNull(kept['thumb']) }
}

export const paperOf = (entry: Entry): Paper | undefined => (entry.kind === 'paper' ? readPaper(entry.input) : undefined)

/** One after another: two photos at once would each take twice as long, and none be there. */
let before: Promise<unknown> = Promise.resolve()

async function send({ body, blobs: [file] }: { readonly body: Paper; readonly blobs: readonly Blob[] }): Promise<{ applicationId: string }> {
  // The phone threw the photo away to make room.
  if (file === undefined) throw new Problem('upload-incomplete', 409)
  const { id, applicationId, kind, itemId, sha256 } = body
  const mine = before.catch(() => undefined).then(() => sendFile({ id, applicationId, kind, itemId, sha256, file }, (part) => setProgress(id, part)))
  before = mine
  await mine.finally(() => setProgress(id, null))
  return { applicationId }
}

/** Every photo is a subject of its own: one that is refused holds up no other. */
export const paperKind = plainKind<Paper>({
  read: readPaper,
  subjectOf: ({ id }) => id,
  send,
})
