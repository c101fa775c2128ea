import { saidIn, type Locale } from '#domain/languages.ts'
import type { InBoth } from '../on-paper.ts'
import { ink, sheet, contentWidth, style } from './look.ts'
import type { Paper } from './paper.ts'
import { draw, fit, type FittedText } from './text.ts'

/** One line of the box: what it is in English, one figure for both, what it is in the other language. */
export interface BoxRow {
  title: InBoth
  note?: InBoth | null
  /** The figure, or a word in both languages ('None', 'Ninguna'). */
  value: string | InBoth
  /** Small lines under the figure. */
  under?: readonly string[]
  /** The one or two figures that matter most, in the sign voice. */
  big?: boolean
}

const words = { width: contentWidth * 0.36, padding: 9 }
const figure = { x: sheet.left + words.width, width: contentWidth * 0.28 }
const inside = words.width - 2 * words.padding
const pad = 4.5

interface Cell { texts: FittedText[]; height: number }

const cell = (texts: FittedText[]): Cell => ({ texts, height: texts.reduce((sum, text) => sum + text.height, 0) })

function fitRow(paper: Paper, row: BoxRow) {
  const side = (lang: Locale) => cell([
    fit(paper, saidIn(row.title, lang), row.big ? { ...style.strong, size: 12 } : style.strong, inside),
    ...(row.note ? [fit(paper, saidIn(row.note, lang), style.note, inside)] : []),
  ])
  const middle = figure.width - words.padding
  const value = typeof row.value === 'string' ? row.value : row.value.en
  const under = [...(typeof row.value === 'string' ? [] : [saidIn(row.value, paper.beside)]), ...(row.under ?? [])]
  const middleCell = cell([
    fit(paper, value, row.big ? style.sign : style.amount, middle),
    ...under.map((line) => fit(paper, line, style.note, middle)),
  ])
  const cells = { en: side('en'), figure: middleCell, beside: side(paper.beside) }
  return { row, cells, height: Math.max(cells.en.height, cells.figure.height, cells.beside.height) + 2 * pad }
}

/** The box of a disclosure: a heavy frame, a figure in the middle, its words left and right. Rows are never torn; a page break closes the frame. */
export function box(paper: Paper, rows: readonly BoxRow[]): void {
  const fitted = rows.map((row) => fitRow(paper, row))
  paper.group('Table', () => {
    let top = paper.y
    for (const [index, line] of fitted.entries()) {
      const before = paper.y
      if (paper.room(line.height)) {
        if (before > top) frame(paper, top, before, 1)
        top = paper.y
      }
      paper.artifact(() => { paper.doc.rect(figure.x, paper.y, figure.width, line.height).fill(ink.tint) })
      if (paper.y > top) ruleAbove(paper, line.row.big === true || fitted[index - 1]?.row.big === true)
      drawRow(paper, line)
      paper.y += line.height
    }
    frame(paper, top, paper.y)
  })
  paper.y += 8
}

function drawRow(paper: Paper, { cells, height }: ReturnType<typeof fitRow>): void {
  const drawCell = ({ texts, height: own }: Cell, x: number, align: 'left' | 'center') => {
    let y = paper.y + (height - own) / 2
    for (const text of texts) {
      draw(paper, text, x, y, align)
      y += text.height
    }
  }
  paper.group('TR', () => {
    paper.mark('TH', () => { drawCell(cells.en, sheet.left + words.padding, 'left') }, { scope: 'Row', lang: 'en' })
    paper.mark('TD', () => { drawCell(cells.figure, figure.x + words.padding / 2, 'center') })
    paper.mark('TH', () => { drawCell(cells.beside, figure.x + figure.width + words.padding, 'left') }, { scope: 'Row', lang: paper.beside })
  })
}

function ruleAbove(paper: Paper, heavy: boolean): void {
  paper.artifact(() => {
    paper.doc.moveTo(sheet.left, paper.y).lineTo(sheet.right, paper.y).lineWidth(heavy ? 1.5 : 0.75).stroke(heavy ? ink.text : ink.line)
  })
}

/** @param pagesBack 1 where the part to frame is on the page before */
function frame(paper: Paper, top: number, bottom: number, pagesBack = 0): void {
  const { start, count } = paper.doc.bufferedPageRange()
  const last = start + count - 1
  if (pagesBack) paper.doc.switchToPage(last - pagesBack)
  paper.artifact(() => {
    for (const x of [figure.x, figure.x + figure.width]) paper.doc.moveTo(x, top).lineTo(x, bottom).lineWidth(0.75).stroke(ink.line)
    paper.doc.rect(sheet.left, top, contentWidth, bottom - top).lineWidth(1.5).stroke(ink.text)
  })
  if (pagesBack) paper.doc.switchToPage(last)
}
