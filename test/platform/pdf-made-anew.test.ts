import { describe, expect, test } from '@jest/globals'
import { deflateSync } from 'node:zlib'
import Pdf from 'pdfkit'
import sharp from 'sharp'
import { FileRefusal } from '#platform/files/kept-file.ts'
import { readPdf } from '#platform/files/read-pdf.ts'
import { activePdfs, pdfWith, streamOf } from '#test/faults/support/hostile-pdfs.ts'
import { readPdf as textOf } from '#test/support/read-pdf.ts'

const faultOf = async (bytes: Buffer): Promise<string> => {
  try {
    return `taken, ${(await readPdf(bytes)).pages} pages`
  } catch (error) {
    if (error instanceof FileRefusal) return error.fault
    throw error
  }
}

/** A photograph as a phone makes it: it says where it was taken. */
const located = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#a06030' } })
  .withExif({ IFD0: { Make: 'Telefono' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 5/1 0/1' } })
  .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="35,5N"/></rdf:RDF></x:xmpmeta>')
  .jpeg().toBuffer()

const picture = '/Type/XObject/Subtype/Image/Width 60/Height 40/ColorSpace/DeviceRGB/BitsPerComponent 8'
const traces = ['Telefono', 'Exif', 'GPS', 'xmpmeta', 'ns.adobe.com', 'Metadata', 'PieceInfo', 'Author', 'Rosa', 'Producer', 'CreationDate']

describe('a PDF that runs or sends something, or carries other files, is refused in words, wherever in it that is', () => {
  test.each(Object.entries(activePdfs))('%s', async (_, bytes) => {
    expect(await faultOf(bytes)).toBe('pdf-active')
  })
})

describe('a PDF is kept as we wrote it anew', () => {
  test('with every page and what it says, and without its author, its program, its dates and where it was', async () => {
    const xmp = Buffer.from('<x:xmpmeta><exif:GPSLatitude>35,5N</exif:GPSLatitude></x:xmpmeta>')
    const made = pdfWith({
      catalogue: '/Metadata 5 0 R', page: '/Metadata 5 0 R/PieceInfo<</App<</Private(Rosa)>>>>/LastModified(D:2026)',
      objects: [streamOf('/Type/Metadata/Subtype/XML', xmp), '<</Author(Rosa)/Producer(Telefono)/CreationDate(D:2026)>>'],
    })
    const kept = await readPdf(made)
    expect(kept.pages).toBe(1)
    for (const trace of traces) expect([trace, kept.content.includes(trace)]).toEqual([trace, false])
  })

  test('the photograph in it says no more where it was taken, also where it is packed once more', async () => {
    const jpeg = await located()
    expect([jpeg.includes('Exif'), jpeg.includes('GPSLatitude')]).toEqual([true, true])
    for (const object of [streamOf(`${picture}/Filter/DCTDecode`, jpeg), streamOf(`${picture}/Filter[/FlateDecode/DCTDecode]`, deflateSync(jpeg))]) {
      const kept = await readPdf(pdfWith({ page: '/Resources<</XObject<</Photo 5 0 R>>>>', objects: [object] }))
      for (const trace of traces) expect([trace, kept.content.includes(trace)]).toEqual([trace, false])
      const start = kept.content.indexOf(Buffer.from([0xff, 0xd8, 0xff]))
      const end = kept.content.indexOf('endstream', start)
      expect(await sharp(kept.content.subarray(start, end)).metadata()).toMatchObject({ format: 'jpeg', width: 60, height: 40 })
    }
  })

  test('an honest statement of a bank with a link on it is taken, its words kept and its link not', async () => {
    const paper = new Pdf({ info: { Author: 'Rosa' } })
    const parts: Buffer[] = []
    paper.on('data', (part: Buffer) => parts.push(part))
    paper.text('Estado de cuenta de octubre').link(0, 0, 99, 99, 'https://bank.example.org').addPage().text('Saldo')
    await new Promise((resolve) => { paper.on('end', resolve).end() })
    const kept = await readPdf(Buffer.concat(parts))
    expect(kept.pages).toBe(2)
    expect((await textOf(kept.content)).text).toContain('Estado de cuenta de octubre')
    for (const trace of ['bank.example.org', 'Rosa', 'PDFKit']) expect([trace, kept.content.includes(trace)]).toEqual([trace, false])
  })

  test('what cannot be cleaned is refused with words that ask for a photo', async () => {
    const jpeg2000 = Buffer.concat([Buffer.from('0000000c6a5020200d0a870a', 'hex'), Buffer.from('\u0000\u0000\u0000\u0020uuid exif', 'latin1')])
    expect(await faultOf(pdfWith({ page: '/Resources<</XObject<</Photo 5 0 R>>>>', objects: [streamOf(`${picture}/Filter/JPXDecode`, jpeg2000)] }))).toBe('pdf-not-cleaned')
  })
})
