import Pdf from 'pdfkit'
import { besideEnglish, type Locale } from '#domain/languages.ts'
import { facesOfPaper } from './faces.ts'
import { sheet, type Voice } from './look.ts'

export type StructureType = 'Sect' | 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD'

export interface Structure {
  /** Of what is inside, where it is not the paper's own (English). */
  lang?: Locale
  /** Of a TH: what it is the heading of. */
  scope?: 'Row' | 'Column'
}

/** PDF/UA. Kept apart because the types of pdfkit know only its older subset names. */
const accessible: object = { pdfVersion: '1.7', tagged: true, subset: 'PDF/UA', lang: 'en-US', displayTitle: true }

/**
 * One tagged PDF (PDF 1.7, PDF/UA subset) being written from top to bottom: the only place that speaks to pdfkit. Everything
 * drawn is either marked with its meaning (`mark`) or declared to have none (`artifact`), so that it can be read aloud.
 */
export class Paper {
  readonly doc: PDFKit.PDFDocument
  /** The language in the right column; English is in the left. */
  readonly beside: Locale
  /** Points from the top of the page to where the next block starts. */
  y: number = sheet.top
  readonly #chunks: Buffer[] = []
  readonly #finished: Promise<Buffer>
  readonly #open: PDFKit.PDFStructureElement[]

  /** @param madeAt the creation date inside the file: from the data, never the clock, so that the same data gives the same bytes */
  constructor({ title, madeAt, beside = besideEnglish('en') }: { title: string; madeAt: Date; beside?: Locale | undefined }) {
    const doc = new Pdf({
      size: [sheet.width, sheet.height], margin: 0, bufferPages: true, font: '',
      ...accessible,
      info: { Title: title, Author: 'Molino', Creator: 'Molino', Producer: 'Molino', CreationDate: madeAt, ModDate: madeAt },
    })
    for (const [voice, face] of facesOfPaper()) doc.registerFont(voice, face)
    doc.font('text')
    this.doc = doc
    this.beside = beside
    this.#finished = new Promise((resolve, reject) => {
      doc.on('data', (chunk: Buffer) => this.#chunks.push(chunk))
      doc.once('error', reject)
      doc.once('end', () => { resolve(Buffer.concat(this.#chunks)) })
    })
    const root = doc.struct('Document', { lang: 'en-US' })
    doc.addStructure(root)
    this.#open = [root]
  }

  /** An element that only holds others. */
  group(type: StructureType, build: () => void, structure: Structure = {}): void {
    const element = this.doc.struct(type, structure)
    this.#parent().add(element)
    this.#open.push(element)
    build()
    this.#open.pop()
    element.end()
  }

  /** An element with content of its own; what is drawn inside belongs to it. It must not start a page. */
  mark(type: StructureType, draw: () => void, structure: Structure = {}): void {
    this.#parent().add(this.doc.struct(type, structure, draw))
  }

  /** Lines, tints, page numbers: what a reader aloud passes over. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    draw()
    this.doc.endMarkedContent()
  }

  /** Starts a new page where `height` points do not fit below. @returns whether it did */
  room(height: number): boolean {
    if (this.y + height <= sheet.bottom) return false
    this.doc.addPage()
    this.y = sheet.top
    return true
  }

  speak(voice: Voice, size: number): PDFKit.PDFDocument {
    return this.doc.font(voice).fontSize(size)
  }

  widthOf(text: string, voice: Voice, size: number): number {
    return this.speak(voice, size).widthOfString(text)
  }

  /** @param foot draws the foot of each page, as an artifact */
  async finish(foot: (page: number, pages: number) => void): Promise<Buffer> {
    this.#parent().end()
    const { start, count } = this.doc.bufferedPageRange()
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(start + page)
      this.artifact(() => { foot(page + 1, count) })
    }
    this.doc.end()
    return this.#finished
  }

  #parent(): PDFKit.PDFStructureElement {
    const parent = this.#open.at(-1)
    if (!parent) throw new Error('The paper is finished.')
    return parent
  }
}
