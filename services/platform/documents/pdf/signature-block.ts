import { column, ink, sheet, style } from './look.ts'
import type { Paper } from './paper.ts'
import { draw, fit } from './text.ts'

export interface SignatureLine {
  /** Under the line: name and role, then what the line is for or who signed when. */
  under: readonly string[]
  /** Above the line: the name as typed, where signed. */
  signed: string | null
  /** Label of a line of its own for the date, where it is to be signed by hand; null for none. */
  date: string | null
}

const lineDown = 30
const dateWidth = 72

/** A line for each party, two side by side; the typed name stands on it in the sign voice. */
export function signatureBlock(paper: Paper, lines: readonly SignatureLine[]): void {
  for (let first = 0; first < lines.length; first += 2) {
    const both = lines.slice(first, first + 2).map((signer, side) => ({
      x: side === 0 ? sheet.left : column.beside,
      date: signer.date === null ? null : fit(paper, signer.date, style.note, dateWidth),
      signed: signer.signed === null ? null : fit(paper, signer.signed, { ...style.heading, voice: 'sign', size: 13 }, column.width),
      under: signer.under.map((text) => fit(paper, text, style.note, signer.date === null ? column.width : column.width - dateWidth - 12)),
    }))
    const above = Math.max(lineDown, ...both.map(({ signed }) => (signed?.height ?? 0) + 4))
    const below = Math.max(...both.map(({ under }) => under.reduce((sum, text) => sum + text.height, 0)))
    paper.room(above + below + 8)
    const at = paper.y + above
    for (const { x, signed, under, date } of both) {
      const end = x + column.width
      line(paper, at, x, date ? end - dateWidth - 12 : end)
      if (date) {
        line(paper, at, end - dateWidth, end)
        paper.mark('P', () => { draw(paper, date, end - dateWidth, at + 4) })
      }
      paper.mark('P', () => {
        if (signed) draw(paper, signed, x, at - signed.height - 1)
        let y = at + 4
        for (const text of under) {
          draw(paper, text, x, y)
          y += text.height
        }
      })
    }
    paper.y = at + below + 16
  }
}

function line(paper: Paper, y: number, from: number, to: number): void {
  paper.artifact(() => { paper.doc.moveTo(from, y).lineTo(to, y).lineWidth(1.1).stroke(ink.text) })
}
