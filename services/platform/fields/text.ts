import { z } from 'zod'

/**
 * One line a person typed, trimmed, at most `max` characters: with something in it that can be seen, no control characters,
 * no other line ends (U+2028), and nothing that turns the letters around it (U+202A to U+202E, U+2066 to U+2069), so that
 * it reads as it is wherever it is shown.
 */
export const lineOfText = (max: number) => z.string().max(max)
  .regex(/^(?=.*[^\s\u00ad\u200b-\u200f\u2060-\u206f\ufeff])[ -~\u00a0-\u2027\u202f-\u2065\u206a-\uffff]+$/, 'one line of text')
  .transform((text) => text.trim())

/** What is looked for: a few words, trimmed. It names people, so it comes in a body and never in an address. */
export const searchedWords = z.string().trim().min(1).max(100)

/** What a person typed in a larger box: may be empty and have line breaks, holds no other control characters. */
export const freeText = (max: number) => z.string().max(max).regex(/^[\t\n\r -~\u00a0-\u2029\u202f-\u2065\u206a-\uffff]*$/, 'text')
