import { readFileSync } from 'node:fs'
import { create, type Face, type Glyph, type LaidOut } from 'fontkit'
import { LRUCache } from 'lru-cache'
import { fontFiles, voices, type Voice } from './look.ts'

/** Words of all papers together: enough for every word we wrote, and the names and amounts of some hundred papers. */
const rememberedWords = 6_000

interface Known { face: Face; layOut: Face['layout']; words: LRUCache<string, LaidOut> }

function read(voice: Voice): Known {
  const face = create(readFileSync(fontFiles[voice]))
  return { face, layOut: face.layout.bind(face), words: new LRUCache({ max: rememberedWords }) }
}

const known = new Map(voices.map((voice) => [voice, read(voice)]))

/** Laid out with letters of its own: one shape can stand for two characters, and each word has to keep which it meant. */
function laidOut({ face, layOut, words }: Known, text: string): LaidOut {
  const run = words.get(text)
  if (run) return run
  Object.assign(face, { _glyphs: {} })
  const made = layOut(text)
  words.set(text, made)
  return made
}

/**
 * The faces for one paper. Each is read once in a process, and each word laid out once for all papers: that was half of what
 * a paper cost. Which letters a paper has met, and in which order, stays its own, so that the same data gives the same bytes
 * whatever was drawn before. pdfkit scales the places of the letters in the run it is given: it gets a copy.
 */
export function facesOfPaper(): [Voice, Face][] {
  return [...known].map(([voice, one]) => {
    const met = new Map<number, Glyph>()
    const layout = (text: string, features?: unknown): LaidOut => {
      const run = features === undefined ? laidOut(one, text) : one.layOut(text, features)
      const positions = run.positions.map((position) => ({ ...position }))
      const glyphs = run.glyphs.map((glyph) => {
        const first = met.get(glyph.id) ?? glyph
        met.set(glyph.id, first)
        return first
      })
      return { glyphs, positions, get advanceWidth() { return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) } }
    }
    const face: Face = Object.create(one.face, { layout: { value: layout } })
    return [voice, face]
  })
}
