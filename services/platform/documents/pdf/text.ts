import type { Style, Voice } from './look.ts'
import type { Paper } from './paper.ts'

/** Private characters around words in bold; `asTyped` takes them out of what people typed. */
export const boldOn = '\ue000'
export const boldOff = '\ue001'

/** A person's own words without what cannot be drawn: control and private characters. */
export const asTyped = (text: string): string => text.replaceAll(/[\p{Cc}\p{Co}]/gu, ' ')

interface Run { text: string; voice: Voice; width: number }
interface Line { runs: Run[]; width: number }

/** A text broken into lines for one width, with the height they take. */
export interface FittedText { lines: readonly Line[]; style: Style; width: number; height: number }

export type Align = 'left' | 'center' | 'right'

/** Breaks a text into lines of at most `width` points, at spaces; a word wider than that is broken where it must be. */
export function fit(paper: Paper, text: string, style: Style, width: number): FittedText {
  const lines: Line[] = [{ runs: [], width: 0 }]
  for (const word of words(text, style.voice)) {
    for (const part of narrowEnough(paper, word, style.size, width)) place(paper, lines, part, style.size, width)
  }
  return { lines, style, width, height: lines.length * style.size * style.leading }
}

/** Draws it with its top left corner at x, y. A line ends with a space, so that words stay apart for who copies or listens. */
export function draw(paper: Paper, text: FittedText, x: number, y: number, align: Align = 'left'): void {
  const { size, leading, color } = text.style
  text.lines.forEach((line, index) => {
    const free = text.width - line.width
    let at = x + (align === 'right' ? free : align === 'center' ? free / 2 : 0)
    const baseline = y + (index + 0.5) * size * leading + size * 0.35
    line.runs.forEach((run, position) => {
      const end = position === line.runs.length - 1 ? ' ' : ''
      paper.speak(run.voice, size).fillColor(color).text(`${run.text}${end}`, at, baseline, { lineBreak: false, baseline: 'alphabetic' })
      at += run.width
    })
  })
}

type Word = readonly { text: string; voice: Voice }[]

/** A no-break space is no place to break: only the plain one is. */
function words(text: string, voice: Voice): Word[] {
  let bold = false
  return text.split(/ +/).filter(Boolean).map((word) => {
    const parts: { text: string; voice: Voice }[] = []
    for (const piece of word.split(/([\ue000\ue001])/)) {
      if (piece === boldOn || piece === boldOff) bold = piece === boldOn
      else if (piece) parts.push({ text: piece, voice: bold ? 'bold' : voice })
    }
    return parts
  })
}

function narrowEnough(paper: Paper, word: Word, size: number, width: number): Word[] {
  const whole = word.reduce((sum, part) => sum + paper.widthOf(part.text, part.voice, size), 0)
  if (whole <= width) return [word]
  const pieces: Word[] = []
  for (const { text, voice } of word) {
    let piece = ''
    for (const letter of text) {
      if (piece && paper.widthOf(piece + letter, voice, size) > width) {
        pieces.push([{ text: piece, voice }])
        piece = ''
      }
      piece += letter
    }
    if (piece) pieces.push([{ text: piece, voice }])
  }
  return pieces
}

function place(paper: Paper, lines: Line[], word: Word, size: number, width: number): void {
  const runs = word.map((part) => ({ ...part, width: paper.widthOf(part.text, part.voice, size) }))
  const needed = runs.reduce((sum, run) => sum + run.width, 0)
  let line = lines.at(-1)
  const last = line?.runs.at(-1)
  const space = last ? paper.widthOf(' ', last.voice, size) : 0
  if (!line || (last && line.width + space + needed > width)) {
    line = { runs: [], width: 0 }
    lines.push(line)
  } else if (last) {
    last.text += ' '
    last.width += space
    line.width += space
  }
  for (const run of runs) append(paper, line, run, size)
}

/** Neighbours in one voice are drawn as one text. */
function append(paper: Paper, line: Line, run: Run, size: number): void {
  const last = line.runs.at(-1)
  line.width += run.width
  if (last?.voice === run.voice) {
    last.text += run.text
    last.width = paper.widthOf(last.text, last.voice, size)
  } else {
    line.runs.push(run)
  }
}
