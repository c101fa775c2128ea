import type { Catalogue } from './en.catalogue.ts'
import problems from './es/problems.catalogue.ts'
import quote from './es/quote.catalogue.ts'
import start from './es/start.catalogue.ts'
import ui from './es/ui.catalogue.ts'
import type { WordsLike } from './words.ts'

/** Todas las palabras en español, por tema. */
export const es = { problems, quote, start, ui } satisfies WordsLike<Catalogue>
