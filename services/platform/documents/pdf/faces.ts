import { readFileSync } from 'node:fs'
import { create, type Face } from 'fontkit'
import { LRUCache } from 'lru-cache'
import { fontFiles, type Voice } from './look.ts'

/** Words of all papers together: enough for every word we wrote, and the names and amounts of some hundred papers. */
const rememberedWords = 6_000

/**
 * A face that lays out each word once for all papers: that was half of what a paper cost. pdfkit scales the places of the
 * letters in the run it is given, so each gets a copy of them.
 */
function remembering(face: Face): Face {
  const layOut = face.layout.bind(face)
  const known = new LRUCache<string, ReturnType<Face['layout']>>({ max: rememberedWords })
  return Object.assign(face, {
    layout(text: string, features?: unknown) {
      if (features !== undefined) return layOut(text, features)
      const run = known.get(text) ?? layOut(text)
      known.set(text, run)
      const positions = run.positions.map((position) => ({ ...position }))
      return { glyphs: run.glyphs, positions, get advanceWidth() { return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) } }
    },
  })
}

const read = (voice: Voice): Face => remembering(create(readFileSync(fontFiles[voice])))

/** The faces of every paper, read and understood once in a process. What of each a paper holds is its own. */
export const faces: Readonly<Record<Voice, Face>> = { text: read('text'), bold: read('bold'), sign: read('sign') }
