/** A phone or an e-mail address, as the API takes it. */
export type WhereTo = { readonly phone: string } | { readonly email: string }

/** What was typed in the one field for both: an address with @ is mail. */
export const whereTo = (typed: string): WhereTo => (typed.includes('@') ? { email: typed.trim() } : { phone: typed.trim() })

/** The server's names for it belong to that one field. */
export const toField = (path: string): 'to' | null => (path === 'phone' || path === 'email' ? 'to' : null)
