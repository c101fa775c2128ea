import quote from './en/quote.catalogue.ts'
import account from './en/account.catalogue.ts'
import apply from './en/apply.catalogue.ts'
import problems from './en/problems.catalogue.ts'
import signIn from './en/sign-in.catalogue.ts'
import start from './en/start.catalogue.ts'
import ui from './en/ui.catalogue.ts'

/** Every word in English, by topic. This is the type that other languages satisfy. */
export const en = { account, apply, problems, quote, 'sign-in': signIn, start, ui }

export type Catalogue = typeof en
