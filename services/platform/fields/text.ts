import { z } from 'zod'

/** One line a person typed, with something to read in it and no control characters; trimmed. At most `max` characters. */
export const lineOfText = (max: number) => z.string().max(max).regex(/^(?=.*\S)[ -~\u00a0-\uffff]+$/, 'one line of text').transform((text) => text.trim())

/** What a person typed in a larger box: may be empty and have line breaks, holds no other control characters. */
export const freeText = (max: number) => z.string().max(max).regex(/^[\t\n\r -~\u00a0-\uffff]*$/, 'text')
