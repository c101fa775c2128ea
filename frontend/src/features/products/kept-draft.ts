import { dropHere, keepHere, keptHere } from '#frontend/api/kept-here.ts'
import { emptyFee, type ProductValues } from './product-values.ts'

const keyOf = (productVersionId: string): string => `product.${productVersionId}`

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was kept, where it has the shape of what is typed; whatever has not keeps the value there is. */
function filled<T>(value: T, kept: unknown): T {
  if (typeof value === 'string') return (typeof kept === 'string' ? kept : value) as T
  if (Array.isArray(value) || !isObject(value) || !isObject(kept)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, kept[key])])) as T
}

const listed = <T>(kept: unknown, read: (one: unknown) => T): T[] | null => (Array.isArray(kept) ? kept.map(read) : null)

/** What she typed before a reload and has not saved; null where nothing was, or the draft was changed since. */
export function keptDraft(productVersionId: string, revision: number, values: ProductValues): ProductValues | null {
  const kept = keptHere(keyOf(productVersionId))
  if (!isObject(kept) || kept.revision !== revision || !isObject(kept.values)) return null
  const typed = filled(values, kept.values)
  const terms = isObject(kept.values.terms) ? kept.values.terms : {}
  return {
    ...typed,
    terms: {
      ...typed.terms,
      skipMonths: listed(terms.skipMonths, String) ?? values.terms.skipMonths,
      fees: listed(terms.fees, (fee) => filled(emptyFee, fee)) ?? values.terms.fees,
    },
  }
}

export const keepDraft = (productVersionId: string, revision: number, values: ProductValues): void => keepHere(keyOf(productVersionId), { revision, values })
export const forgetDraft = (productVersionId: string): void => dropHere(keyOf(productVersionId))
