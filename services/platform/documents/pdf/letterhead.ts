import type { LenderOnPaper } from '../on-paper.ts'
import { contentWidth, ink, sheet, style } from './look.ts'
import { millstone } from './mark.ts'
import type { Paper } from './paper.ts'
import { draw, fit } from './text.ts'

export interface Letterhead {
  lender: LenderOnPaper
  /** Beside the mark, e.g. 'Loan made by · Préstamo hecho por Bosque Credit Union'. */
  madeBy: string
  /** Right, from top to bottom: reference, dates. */
  lines: readonly string[]
}

const stone = 34

/** Mark, name and lender left; where to find the lender right; a heavy rule below. On the first page only. */
export function letterhead(paper: Paper, { lender, madeBy, lines }: Letterhead): void {
  const top = paper.y
  const half = contentWidth / 2
  const left = sheet.left + stone + 10
  const name = fit(paper, 'Molino', style.name, half)
  const by = fit(paper, madeBy, style.note, half - stone + 20)
  const right = [lender.address, ...lines].map((line) => fit(paper, line, style.note, half - 12))
  const height = Math.max(name.height + by.height, right.reduce((sum, text) => sum + text.height, 0))
  millstone(paper, sheet.left, top + (height - stone) / 2, stone)
  let y = top + (height - name.height - by.height) / 2
  paper.mark('P', () => { draw(paper, name, left, y) })
  y += name.height
  paper.mark('P', () => { draw(paper, by, left, y) })
  paper.mark('P', () => {
    let at = top
    for (const text of right) {
      draw(paper, text, sheet.right - text.width, at, 'right')
      at += text.height
    }
  })
  paper.y = top + height + 8
  paper.artifact(() => { paper.doc.moveTo(sheet.left, paper.y).lineTo(sheet.right, paper.y).lineWidth(2.25).stroke(ink.text) })
  paper.y += 13
}

/** The foot of every page: what paper this is, whom to ask, which page. */
export function foot(paper: Paper, { left, questions }: { left: string; questions: string }): (page: number, pages: number) => void {
  return (page, pages) => {
    const y = sheet.height - 40
    paper.doc.moveTo(sheet.left, y).lineTo(sheet.right, y).lineWidth(0.75).stroke(ink.line)
    const third = contentWidth / 3
    const line = (text: string) => fit(paper, text, { ...style.note, leading: 1.2 }, third)
    draw(paper, line(left), sheet.left, y + 7)
    draw(paper, line(questions), sheet.left + third, y + 7, 'center')
    draw(paper, line(`${page} / ${pages}`), sheet.right - third, y + 7, 'right')
  }
}
