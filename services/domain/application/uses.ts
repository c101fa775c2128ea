import { amountIn, isGiven, isRecord, lineIn, type FieldFault } from './typed-answers.ts'

/** One thing the money is for: what, how much (cents), and where she was told that price. */
export interface Use { what: string; amountCents: number; seller: string | null }

export const longestUse = 120
export const longestPurpose = 500
export const mostUses = 12
const largestUseCents = 100_000_000

/** What she wants to buy or pay, as typed; lines left wholly empty are left out, one at least is wanted. */
export function readUses(value: unknown, faults: FieldFault[]): Use[] {
  const lines = (Array.isArray(value) ? value : []).map((line: unknown, index) => ({ line: isRecord(line) ? line : {}, path: `answers.uses.${index}` }))
  const said = lines.filter(({ line }) => isGiven(line.what) || isGiven(line.amountCents) || isGiven(line.seller))
  if (said.length === 0) faults.push({ path: 'answers.uses.0.what', code: 'required' }, { path: 'answers.uses.0.amountCents', code: 'required' })
  if (said.length > mostUses) faults.push({ path: 'answers.uses', code: 'too-many', params: { maximum: mostUses } })
  return said.flatMap(({ line, path }) => {
    const what = lineIn({ value: line.what, path: `${path}.what`, faults }, longestUse)
    const amountCents = amountIn({ value: line.amountCents, path: `${path}.amountCents`, faults }, { least: 1, most: largestUseCents })
    const seller = isGiven(line.seller) ? lineIn({ value: line.seller, path: `${path}.seller`, faults }, longestUse) : null
    return what === null || amountCents === null ? [] : [{ what, amountCents, seller }]
  })
}

export const usesTotalCents = (uses: readonly Pick<Use, 'amountCents'>[]): number => uses.reduce((sum, use) => sum + use.amountCents, 0)

/**
 * What is asked for beside what it is for. `left-over`: she asks for more than it costs, and could ask for less; `her-part`:
 * it costs more, and she pays the rest herself. Shown while she types; neither is wrong.
 */
export function usesBeside(askedCents: number, uses: readonly Pick<Use, 'amountCents'>[]): { totalCents: number; differenceCents: number; reading: 'equal' | 'left-over' | 'her-part' } {
  const totalCents = usesTotalCents(uses)
  const differenceCents = Math.abs(askedCents - totalCents)
  return { totalCents, differenceCents, reading: differenceCents === 0 ? 'equal' : askedCents > totalCents ? 'left-over' : 'her-part' }
}

/** All of it on one line, for lists and letters. */
export function purposeOf(uses: readonly Pick<Use, 'what'>[]): string {
  const line = uses.map(({ what }) => what).join(', ')
  return line.length <= longestPurpose ? line : `${line.slice(0, longestPurpose - 1)}…`
}

/** The same of a draft, as far as she has typed it: '' where there is nothing to read yet. */
export const purposeTyped = (uses: unknown): string => (
  purposeOf((Array.isArray(uses) ? uses : []).flatMap((line: unknown) => (isRecord(line) && typeof line.what === 'string' && isGiven(line.what) ? [{ what: line.what.trim() }] : [])))
)
