import { saidIn } from '#domain/languages.ts'
import type { InBoth } from '../on-paper.ts'
import { column, sheet, style, type Style } from './look.ts'
import type { Paper, StructureType } from './paper.ts'
import { draw, fit } from './text.ts'

/** One part of a pair: a heading or a paragraph, in every language. */
export interface Part { words: InBoth; as: 'H1' | 'H2' | 'P' }

const look: Record<Part['as'], Style> = { H1: style.title, H2: style.heading, P: style.text }
const gap = { part: 3, after: 12 }

/**
 * English left, the other language right, beginning at one height: a heading with its paragraphs, kept on one page. Read aloud, all
 * of the English comes before the other.
 */
export function pair(paper: Paper, parts: readonly Part[], { after = gap.after }: { after?: number } = {}): void {
  const sides = (['en', paper.beside] as const).map((lang) => ({
    lang,
    x: lang === 'en' ? sheet.left : column.beside,
    texts: parts.map((part) => ({ as: part.as satisfies StructureType, text: fit(paper, saidIn(part.words, lang), look[part.as], column.width) })),
  }))
  const height = Math.max(...sides.map(({ texts }) => texts.reduce((sum, { text }) => sum + text.height + gap.part, -gap.part)))
  paper.room(height)
  for (const { lang, x, texts } of sides) {
    let y = paper.y
    for (const { as, text } of texts) {
      paper.mark(as, () => { draw(paper, text, x, y) }, { lang })
      y += text.height + gap.part
    }
  }
  paper.y += height + after
}
