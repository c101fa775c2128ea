import Pdf from 'pdfkit'
import { fontFiles, sheet } from '#platform/documents/pdf/look.ts'

/** A text at a place, its size in points; each in one of the paper's faces. */
export interface Placed { text: string; x: number; y: number; size: number; face: keyof typeof fontFiles }

/**
 * The limit of `bench:statements`: bare pdfkit writes the same texts at the same places, in the same faces, page by page,
 * and nothing else: no words to break into lines, no tables to measure, no structure to read aloud.
 */
export function limitStatement(pages: readonly (readonly Placed[])[]): Promise<Buffer> {
  const doc = new Pdf({ size: [sheet.width, sheet.height], margin: 0, font: fontFiles.text, autoFirstPage: false })
  const chunks: Buffer[] = []
  const finished = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk)).once('error', reject).once('end', () => { resolve(Buffer.concat(chunks)) })
  })
  for (const page of pages) {
    doc.addPage()
    for (const { text, x, y, size, face } of page) doc.font(fontFiles[face]).fontSize(size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
  }
  doc.end()
  return finished
}
