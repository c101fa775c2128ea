import { getDocumentProxy } from 'unpdf'

/** One element of the structure that a reader aloud follows. */
export interface PdfElement {
  role: string
  lang: string | undefined
  children: PdfElement[]
}

export interface ReadPdf {
  /** Of each page, in the order in which it was written. */
  pages: string[]
  text: string
  lang: string | undefined
  title: string | undefined
  createdAt: string | undefined
  tagged: boolean
  /** The tree of each page, flattened. */
  elements: PdfElement[]
}

/** Reads a PDF's bytes back by pdf.js, as a viewer would: its text, its language, its tags. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const file = await getDocumentProxy(new Uint8Array(bytes))
  const pages: string[] = []
  const elements: PdfElement[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('').replaceAll(/[ \u00a0]+/g, ' '))
    elements.push(...flatten(await page.getStructTree()))
  }
  const { info } = await file.getMetadata()
  const marked = await file.getMarkInfo()
  return {
    pages, text: pages.join(' '), elements, tagged: marked?.Marked === true,
    lang: textOf(info, 'Language'), title: textOf(info, 'Title'), createdAt: textOf(info, 'CreationDate'),
  }
}

function textOf(info: object, name: string): string | undefined {
  const value: unknown = Object.entries(info).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : undefined
}

function flatten(node: unknown): PdfElement[] {
  if (typeof node !== 'object' || node === null || !('children' in node) || !Array.isArray(node.children)) return []
  const children = node.children.flatMap((child) => flatten(child))
  if (!('role' in node) || typeof node.role !== 'string') return children
  const lang = 'lang' in node && typeof node.lang === 'string' ? node.lang : undefined
  return [{ role: node.role, lang, children }, ...children]
}
