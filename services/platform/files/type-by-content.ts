import { fileTypeFromBuffer } from 'file-type'
import { FileRefusal, type FileFault } from './kept-file.ts'

export type FileKind = 'picture' | 'pdf'

const pictures = new Set(['image/jpeg', 'image/png', 'image/apng', 'image/webp'])
/** Pictures of a telephone in a format for which there is no free decoder. */
const heic = new Set(['image/heic', 'image/heic-sequence', 'image/heif', 'image/heif-sequence', 'image/avif'])

/** What begins otherwise than its own kind is two kinds at once, whatever a lenient reader makes of it. */
const beginnings = { pdf: [Buffer.from('%PDF-')], picture: [Buffer.from([0xff, 0xd8, 0xff]), Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.from('RIFF')] }

/**
 * The kind of a file by what is in it; what its sender calls it is not asked.
 * @throws FileRefusal `file-type-not-allowed`, `heic-not-readable`
 */
export async function kindByContent(bytes: Buffer): Promise<FileKind> {
  const mime = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? ''
  if (heic.has(mime)) throw new FileRefusal('heic-not-readable')
  const kind = pictures.has(mime) ? 'picture' : mime === 'application/pdf' ? 'pdf' : undefined
  if (!kind || !beginnings[kind].some((start) => bytes.subarray(0, start.length).equals(start))) throw new FileRefusal('file-type-not-allowed')
  return kind
}

/**
 * What can be said of a file before it is sent, from what its sender calls it: nobody pays to send what will not be taken.
 * Nothing is believed the other way round.
 */
export function refusalOfDeclared(mediaType: string): FileFault | undefined {
  const [type = ''] = mediaType.toLowerCase().split(';')
  if (heic.has(type)) return 'heic-not-readable'
  const unknown = ['', 'application/octet-stream', 'image/jpg', 'image/pjpeg']
  return pictures.has(type) || type === 'application/pdf' || unknown.includes(type) ? undefined : 'file-type-not-allowed'
}
