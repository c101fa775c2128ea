import { encode } from 'uqr'
import { ink, sheet } from './look.ts'
import type { Paper } from './paper.ts'

const side = 92
const quietZone = 2

/** An address as a code to be scanned, at the right edge. It says nothing that the words beside it do not. */
export function codeToScan(paper: Paper, address: string): void {
  const { data, size } = encode(address, { ecc: 'M', border: quietZone })
  const dot = side / size
  paper.room(side)
  paper.artifact(() => {
    data.forEach((row, y) => row.forEach((isDark, x) => {
      // A hair wider than its place, so that no line shows between two.
      if (isDark) paper.doc.rect(sheet.right - side + x * dot, paper.y + y * dot, dot + 0.15, dot + 0.15)
    }))
    paper.doc.fill(ink.text)
  })
  paper.y += side + 8
}
