import { getDocumentProxy } from 'unpdf'
import { FileRefusal, type KeptFile } from './kept-file.ts'

const mostPages = 40
/** After the end of a PDF come a line end or two; what is longer is another file. */
const longestTail = 1024

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/**
 * Opens every page of a PDF, and keeps it as it came: a PDF cannot be written anew without losing what it is. What it says
 * of itself (author, program) stays in it. One that is locked, runs programs or carries other files is not taken.
 * @throws FileRefusal `pdf-encrypted`, `pdf-active`, `pdf-too-long`, `file-type-not-allowed`, `file-damaged`
 */
export async function readPdf(bytes: Buffer): Promise<KeptFile> {
  refuseTail(bytes)
  const pdf = await opened(bytes)
  try {
    if (pdf.numPages > mostPages) throw new FileRefusal('pdf-too-long')
    await refuseLockedOrActive(pdf)
    for (let number = 1; number <= pdf.numPages; number++) await pdf.getPage(number)
    return { mediaType: 'application/pdf', content: bytes, preview: null, width: null, height: null, pages: pdf.numPages }
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal('file-damaged', error)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

function refuseTail(bytes: Buffer): void {
  const end = bytes.lastIndexOf('%%EOF')
  if (end === -1) throw new FileRefusal('file-damaged')
  const tail = bytes.subarray(end + '%%EOF'.length)
  if (tail.length > longestTail || tail.some((byte) => byte !== 0x0a && byte !== 0x0d && byte !== 0x20 && byte !== 0)) throw new FileRefusal('file-type-not-allowed')
}

async function opened(bytes: Buffer): Promise<Pdf> {
  try {
    // It takes the bytes away from whoever gives them.
    return await getDocumentProxy(new Uint8Array(bytes), { stopAtErrors: true, verbosity: 0, disableFontFace: true, useSystemFonts: false })
  } catch (error) {
    throw new FileRefusal(error instanceof Error && error.name === 'PasswordException' ? 'pdf-encrypted' : 'file-damaged', error)
  }
}

async function refuseLockedOrActive(pdf: Pdf): Promise<void> {
  const { info } = await pdf.getMetadata()
  if ('EncryptFilterName' in info && info.EncryptFilterName) throw new FileRefusal('pdf-encrypted')
  if (await pdf.hasJSActions() || await pdf.getAttachments()) throw new FileRefusal('pdf-active')
}
