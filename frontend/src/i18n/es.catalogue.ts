import type { Catalogue } from './en.catalogue.ts'
import account from './es/account.catalogue.ts'
import apply from './es/apply.catalogue.ts'
import problems from './es/problems.catalogue.ts'
import quote from './es/quote.catalogue.ts'
import signIn from './es/sign-in.catalogue.ts'
import start from './es/start.catalogue.ts'
import ui from './es/ui.catalogue.ts'
import type { WordsLike } from './words.ts'

/** Todas las palabras en español, por tema. */
export const es = { account, apply, problems, quote, 'sign-in': signIn, start, ui } satisfies WordsLike<Catalogue>
