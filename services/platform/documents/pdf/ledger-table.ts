import { saidIn, type Locale } from '#domain/languages.ts'
import type { InBoth } from '../on-paper.ts'
import { ink, sheet, style, type Style } from './look.ts'
import type { Paper } from './paper.ts'
import { draw, fit, type Align, type FittedText } from './text.ts'

interface OneLanguage { lang: Locale; text: string }

export interface TableColumn {
  /** In one language where the column itself is in it (a date), in both where it holds a figure. */
  heading: InBoth | OneLanguage
  /** Share of the paper's width; all shares sum to 1. */
  share: number
  align: Align
}

export interface TableRow {
  /** A pair is two lines, English above. */
  cells: readonly (string | InBoth)[]
  /** Crossed out by its words, shown quieter. */
  quiet?: boolean
}

export interface LedgerTable {
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
  /** Single rule above, double below, as in a ledger. */
  total?: readonly string[] | null
}

const padding = { x: 4, y: 2.6 }

/** Where each column lies on the paper. */
function places(columns: readonly TableColumn[]) {
  const full = sheet.right - sheet.left
  let x = sheet.left
  return columns.map((column) => {
    const place = { column, x: x + padding.x, width: column.share * full - 2 * padding.x }
    x += column.share * full
    return place
  })
}

type Place = ReturnType<typeof places>[number]

/** A ledger: a heavy rule above, hairlines between, headings again on every page. Rows are never torn. */
export function ledgerTable(paper: Paper, { columns, rows, total = null }: LedgerTable): void {
  const where = places(columns)
  const fitted = rows.map((row) => fitRow(paper, where, row.cells, row.quiet ? { ...style.row, color: ink.quiet } : style.row))
  paper.room(headingHeight(paper, where) + (fitted[0]?.height ?? 0) * 2)
  paper.group('Table', () => {
    paper.group('TR', () => { headings(paper, where, (lang, write) => { paper.mark('TH', write, { scope: 'Column', ...(lang ? { lang } : {}) }) }) })
    for (const row of fitted) {
      if (paper.room(row.height)) headings(paper, where, (_lang, write) => { paper.artifact(write) })
      drawRow(paper, where, row)
      rule(paper, paper.y, 0.5, ink.line)
    }
    if (total) drawTotal(paper, where, fitRow(paper, where, total, style.total))
  })
  paper.y += 12
}

function headingTexts(paper: Paper, { column, width }: Place) {
  const { heading } = column
  if ('text' in heading) return [{ lang: heading.lang, text: fit(paper, heading.text, style.total, width) }]
  return (['en', paper.beside] as const).map((lang) => ({ lang, text: fit(paper, saidIn(heading, lang), lang === 'en' ? style.total : style.note, width) }))
}

function headingHeight(paper: Paper, where: readonly Place[]): number {
  return Math.max(...where.map((place) => heightOf(headingTexts(paper, place).map(({ text }) => text)))) + 2 * padding.y + 2
}

function headings(paper: Paper, where: readonly Place[], each: (lang: Locale | undefined, write: () => void) => void): void {
  rule(paper, paper.y, 2, ink.text)
  paper.y += 2
  const height = headingHeight(paper, where) - 2
  for (const place of where) {
    const texts = headingTexts(paper, place)
    each(texts.length === 1 ? texts[0]?.lang : undefined, () => { stack(paper, texts.map(({ text }) => text), place) })
  }
  paper.y += height
  rule(paper, paper.y, 0.75, ink.text)
}

function fitRow(paper: Paper, where: readonly Place[], cells: readonly (string | InBoth)[], look: Style) {
  const texts = where.map((place, index) => {
    const cell = cells[index] ?? ''
    const lines = typeof cell === 'string' ? [cell] : [...new Set([cell.en, saidIn(cell, paper.beside)])]
    return lines.map((line, at) => fit(paper, line, at ? { ...style.note, leading: look.leading } : look, place.width))
  })
  return { texts, height: Math.max(...texts.map(heightOf)) + 2 * padding.y }
}

function drawRow(paper: Paper, where: readonly Place[], row: ReturnType<typeof fitRow>): void {
  paper.group('TR', () => {
    for (const [index, place] of where.entries()) {
      const texts = row.texts[index] ?? []
      paper.mark('TD', () => { stack(paper, texts, place) })
    }
  })
  paper.y += row.height
}

function drawTotal(paper: Paper, where: readonly Place[], row: ReturnType<typeof fitRow>): void {
  paper.room(row.height + 4)
  rule(paper, paper.y, 0.9, ink.text)
  drawRow(paper, where, row)
  rule(paper, paper.y, 0.9, ink.text)
  rule(paper, paper.y + 2, 0.9, ink.text)
  paper.y += 3
}

const heightOf = (texts: readonly FittedText[]) => texts.reduce((sum, { height }) => sum + height, 0)

/** Lines of one cell under each other. */
function stack(paper: Paper, texts: readonly FittedText[], place: Place): void {
  let y = paper.y + padding.y
  for (const text of texts) {
    draw(paper, text, place.x, y, place.column.align)
    y += text.height
  }
}

function rule(paper: Paper, y: number, width: number, color: string): void {
  paper.artifact(() => { paper.doc.moveTo(sheet.left, y).lineTo(sheet.right, y).lineWidth(width).stroke(color) })
}
