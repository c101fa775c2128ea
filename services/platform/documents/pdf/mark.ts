import { ink } from './look.ts'
import type { Paper } from './paper.ts'

/** One grain of the dressed millstone, from look/mark.svg. */
const grain = 'M0 0C3.45 -4.088 2.852 -11.388 0 -14.6C-2.852 -11.388 -3.45 -4.088 0 0Z'
const drawnAt = 48

/** The mark: eight grains around an eye, one of them gold. An artifact, because the name stands beside it. */
export function millstone(paper: Paper, x: number, y: number, size: number): void {
  const { doc } = paper
  paper.artifact(() => {
    doc.save()
    doc.translate(x, y).scale(size / drawnAt).translate(drawnAt / 2, drawnAt / 2)
    doc.circle(0, 0, 23.5).fill(ink.door)
    for (let turn = 0; turn < 8; turn++) {
      doc.save()
      doc.rotate(turn * 45).translate(0, -8).rotate(52)
      doc.path(grain).fill(turn === 0 ? ink.grain : ink.white)
      doc.restore()
    }
    doc.circle(0, 0, 4.2).fill(ink.white)
    doc.restore()
  })
}
