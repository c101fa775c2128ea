import { z } from 'zod'

// Parts of classes of signs. Said by what is left out, and without looking ahead, a pattern is the same in every engine
// that reads the OpenAPI document, and one can be made up from it.
/** Control characters, and what turns the letters around it (U+202A to U+202E, U+2066 to U+2069): in no text. */
const never = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069`
const lineEnds = String.raw`\t\n\r\u2028\u2029`
/** Spaces: what `trim` takes off. */
const spaces = String.raw` \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff`
/** Spaces, and signs that nobody sees either: joiners, soft hyphens, marks of direction. */
const unseen = String.raw` \u00a0\u00ad\u1680\u2000-\u200f\u202f\u205f-\u2065\u206a-\u206f\u3000\ufeff`

const line = `[${unseen}]*[^${never}${lineEnds}${unseen}][^${never}${lineEnds}]*`
const oneLine = new RegExp(`^${line}$`)
const oneLineOrNothing = new RegExp(`^(?:${line})?$`)
const anyText = new RegExp(`^[^${never}]*$`)

/** What has at least so many characters between its first and its last that is no space. */
function written(least: number): string {
  const shown = `[^${never}${lineEnds}${spaces}]`
  const more = least > 1 ? `[^${never}]{${least - 2},}${shown}` : ''
  return `^[${lineEnds}${spaces}]*${shown}${more}[^${never}]*$`
}

/**
 * One line a person typed, trimmed, at most `max` characters: with something in it that can be seen, no control characters,
 * no other line ends (U+2028), and nothing that turns the letters around it, so that it reads as it is wherever it is shown.
 */
export const lineOfText = (max: number) => z.string().max(max).regex(oneLine, 'one line of text').trim()

/** As `lineOfText`, or nothing at all. */
export const lineOrNothing = (max: number) => z.string().max(max).regex(oneLineOrNothing, 'one line of text, or none').trim()

/** What is looked for: a few words, trimmed. It names people, so it comes in a body and never in an address. */
export const searchedWords = lineOfText(100)

/** What a person typed in a larger box: may be empty and have line breaks, holds no other control characters. */
export const freeText = (max: number) => z.string().max(max).regex(anyText, 'text')

/** What she typed there where something has to be said, trimmed: `least` characters or more. Codes `required`, or `too-short` where one is not enough. */
export function writtenText(max: number, least = 1) {
  const trimmed = freeText(max).trim()
  const said = least > 1 ? trimmed.min(least) : trimmed.refine((text) => text !== '', { params: { code: 'required' } })
  return said.meta({ pattern: written(least) })
}
