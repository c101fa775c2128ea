import quote from './en/quote.catalogue.ts'
import problems from './en/problems.catalogue.ts'
import start from './en/start.catalogue.ts'
import ui from './en/ui.catalogue.ts'

/** Every word in English, by topic. This is the type that other languages satisfy. */
export const en = { problems, quote, start, ui }

export type Catalogue = typeof en
