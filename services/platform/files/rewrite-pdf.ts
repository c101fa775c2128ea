import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream, type PDFObject } from '@cantoo/pdf-lib'
import { FileRefusal } from './kept-file.ts'
import { isActive, nameIn } from './pdf-actions.ts'
import { stripJpeg } from './strip-jpeg.ts'

/** What a paper says of itself, of the programs it went through, and of where on earth it is. */
const saysOfItself = ['Metadata', 'PieceInfo', 'LastModified', 'AF', 'Thumb', 'VP', 'LGIDict', 'Measure', 'PtData', 'AA', 'PA']
/** Of a page: what is needed to show it. Everything else is left behind. */
const ofPage = new Set(['Type', 'Parent', 'Resources', 'MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox', 'Rotate', 'Contents', 'Annots', 'Group', 'UserUnit'])
/** Words that only metadata has; where one is left, something was not understood. */
const leftovers = ['GPSLatitude', 'GPSLongitude', 'exif:GPS', 'Exif\u0000\u0000', 'http://ns.adobe.com/xap/1.0/', '<x:xmpmeta', 'http://ns.adobe.com/exif']

/**
 * Writes a PDF anew: its pages and what they show, without who made it, when, with what and where, without links, and
 * without anything that no page shows. One that runs or sends something, or carries other files, is not taken.
 * @throws FileRefusal `pdf-active`, `pdf-not-cleaned`
 */
export async function rewritePdf(bytes: Buffer): Promise<Buffer> {
  const source = await understood(() => PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true }))
  const objects = source.context.enumerateIndirectObjects().map(([, object]) => object)
  const trailer = Object.values(source.context.trailerInfo).filter((one) => one !== undefined)
  if ([...objects, ...trailer].some((one) => isActive(one))) throw new FileRefusal('pdf-active')
  return understood(async () => {
    for (const page of source.getPages()) cleanPage(page.node)
    const clean = await PDFDocument.create({ updateMetadata: false })
    for (const page of await clean.copyPages(source, source.getPageIndices())) clean.addPage(page)
    for (const [ref, object] of clean.context.enumerateIndirectObjects()) clean.context.assign(ref, cleaned(object))
    const written = Buffer.from(await clean.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }))
    if (leftovers.some((word) => written.includes(word, 0, 'latin1'))) throw new FileRefusal('pdf-not-cleaned')
    return written
  })
}

async function understood<Done>(work: () => Promise<Done>): Promise<Done> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal('pdf-not-cleaned', error)
  }
}

/** Links go; what is written or stamped on the page stays, and does nothing. */
function cleanPage(page: PDFDict): void {
  for (const key of page.keys()) if (!ofPage.has(key.decodeText())) page.delete(key)
  const annotations = page.lookup(PDFName.of('Annots'))
  if (!(annotations instanceof PDFArray)) return
  const shown = annotations.asArray().map((_, index) => annotations.lookup(index)).filter((one) => one instanceof PDFDict)
    .filter((one) => nameIn(one, 'Subtype') !== 'Link')
  for (const one of shown) for (const key of ['A', 'AA', 'PA', 'Parent', 'P', 'Popup', 'IRT', 'Dest']) one.delete(PDFName.of(key))
  page.set(PDFName.of('Annots'), page.context.obj(shown))
}

/** An object without what it says of itself, and a photograph in it without what that says. */
function cleaned(object: PDFObject): PDFObject {
  forget(object)
  if (!(object instanceof PDFRawStream)) return object
  const filters = filtersOf(object)
  if (filters.includes('JPXDecode') && ['uuid', 'xml ', 'uinf'].some((box) => Buffer.from(object.contents).includes(box, 0, 'latin1'))) throw new FileRefusal('pdf-not-cleaned')
  return filters.at(-1) === 'DCTDecode' || filters.at(-1) === 'DCT' ? photograph(object, filters.length) : object
}

function forget(object: PDFObject, depth = 0): void {
  if (depth > 100) throw new FileRefusal('pdf-not-cleaned')
  if (object instanceof PDFStream) forget(object.dict, depth + 1)
  if (object instanceof PDFArray) for (const one of object.asArray()) forget(one, depth + 1)
  if (!(object instanceof PDFDict)) return
  for (const key of saysOfItself) object.delete(PDFName.of(key))
  for (const one of object.values()) forget(one, depth + 1)
}

function filtersOf({ dict }: PDFRawStream): string[] {
  const filter = dict.lookup(PDFName.of('Filter'))
  if (filter instanceof PDFName) return [filter.decodeText()]
  if (!(filter instanceof PDFArray)) return []
  return filter.asArray().map((_, index) => filter.lookup(index, PDFName).decodeText())
}

/** A photograph that is packed once more is unpacked before: what it says of itself would be packed with it. */
function photograph(stream: PDFRawStream, filters: number): PDFRawStream {
  const { dict } = stream
  const jpeg = stripJpeg(filters === 1 ? stream.contents : unpacked(stream, filters - 1))
  if (!jpeg) throw new FileRefusal('pdf-not-cleaned')
  const kept = dict.clone(dict.context)
  const parameters = dict.lookup(PDFName.of('DecodeParms'))
  if (parameters instanceof PDFArray) {
    const last = parameters.lookup(filters - 1)
    if (last instanceof PDFDict) kept.set(PDFName.of('DecodeParms'), last)
    else kept.delete(PDFName.of('DecodeParms'))
  }
  kept.set(PDFName.of('Filter'), PDFName.of('DCTDecode'))
  kept.set(PDFName.of('Length'), dict.context.obj(jpeg.length))
  return PDFRawStream.of(kept, jpeg)
}

function unpacked({ dict, contents }: PDFRawStream, filters: number): Uint8Array {
  const around = PDFDict.withContext(dict.context)
  for (const key of ['Filter', 'DecodeParms']) {
    const all = dict.lookup(PDFName.of(key))
    if (all instanceof PDFArray) around.set(PDFName.of(key), dict.context.obj(all.asArray().slice(0, filters)))
  }
  return decodePDFRawStream(PDFRawStream.of(around, contents)).decode()
}
