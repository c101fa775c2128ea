import type { DocumentKind } from '#frontend/api/documents.ts'

/** What most people have and an officer always wants to see; none of it holds anybody up before she sends. */
export const paperKinds = ['identity', 'business-proof', 'price-quote', 'income-proof'] as const satisfies readonly DocumentKind[]
