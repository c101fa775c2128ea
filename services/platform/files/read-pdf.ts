import { getDocumentProxy } from 'unpdf'
import { FileRefusal, type KeptFile } from './kept-file.ts'
import { rewritePdf } from './rewrite-pdf.ts'

const mostPages = 40
/** After the end of a PDF come a line end or two; what is longer is another file. */
const longestTail = 1024

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/**
 * Opens every page of a PDF and writes it anew (rewrite-pdf.ts): what it shows is kept, what it says of itself and where a
 * photograph in it was taken is not. One that is locked, runs or sends something or carries other files is not taken.
 * @throws FileRefusal `pdf-encrypted`, `pdf-active`, `pdf-not-cleaned`, `pdf-too-long`, `file-type-not-allowed`, `file-damaged`
 */
export async function readPdf(bytes: Buffer): Promise<KeptFile> {
  refuseTail(bytes)
  const pages = await pagesOf(bytes)
  const content = await rewritePdf(bytes)
  // What we wrote is what is kept: it opens, and every page of it is there.
  if (await pagesOf(content) !== pages) throw new FileRefusal('pdf-not-cleaned')
  return { mediaType: 'application/pdf', content, preview: null, width: null, height: null, pages }
}

/** How many pages there are, each of which was opened. */
async function pagesOf(bytes: Buffer): Promise<number> {
  const pdf = await opened(bytes)
  try {
    if (pdf.numPages > mostPages) throw new FileRefusal('pdf-too-long')
    await refuseLockedOrActive(pdf)
    for (let number = 1; number <= pdf.numPages; number++) await pdf.getPage(number)
    return pdf.numPages
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
