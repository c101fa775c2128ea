import Pdf from 'pdfkit'
import { voices } from '#platform/documents/pdf/look.ts'
import type { Placed } from './statement.ts'

/** The texts that `draw` has pdfkit write, page by page, with where and how: so that a limit writes the very same. */
export async function placedTexts(draw: () => Promise<unknown>): Promise<Placed[][]> {
  const { font, fontSize, text } = Pdf.prototype
  const pages = new Map<unknown, Placed[]>()
  let look: Pick<Placed, 'face' | 'size'> = { face: 'text', size: 12 }
  Object.assign(Pdf.prototype, {
    font(this: PDFKit.PDFDocument, voice: string) {
      look = { ...look, face: voices.find((one) => one === voice) ?? look.face }
      return font.call(this, voice)
    },
    fontSize(this: PDFKit.PDFDocument, size: number) {
      look = { ...look, size }
      return fontSize.call(this, size)
    },
    text(this: PDFKit.PDFDocument, written: string, x: number, y: number, options?: PDFKit.Mixins.TextOptions) {
      const page = pages.get(this.page) ?? []
      pages.set(this.page, page)
      page.push({ text: written, x, y, ...look })
      return text.call(this, written, x, y, options)
    },
  })
  try {
    await draw()
  } finally {
    Object.assign(Pdf.prototype, { font, fontSize, text })
  }
  return [...pages.values()]
}
