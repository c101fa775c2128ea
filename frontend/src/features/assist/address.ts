/** Where a code goes: what was typed with an @ is an e-mail address, all else a phone. */
export const addressOf = (typed: string): { readonly email: string } | { readonly phone: string } => (typed.includes('@') ? { email: typed.trim() } : { phone: typed.trim() })
