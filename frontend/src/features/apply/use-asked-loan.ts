import { keptHere } from '#frontend/api/kept-here.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { useProducts, useQuote, type Product, type Quote } from '#frontend/api/quote.ts'
import { fitWish, type Wish } from '#frontend/ui/quote/QuotePicker.tsx'
import type { Answers } from './answers.ts'

/** What somebody wished on the start page, before she had an account. */
function keptWish(): Partial<Wish> {
  const kept = keptHere('wish')
  return typeof kept === 'object' && kept !== null ? kept : {}
}

/** The amount she chose on the start page, where she did. */
export const wishedCents = (): number | undefined => asNumber(keptWish().amountCents)

const asNumber = (value: unknown): number | undefined => (typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined)

/** What is asked for: her answers, else what she wished on the start page, else a modest beginning. */
export function wishOf(answers: Answers, products: readonly Product[]): Wish | null {
  const kept = keptWish()
  const named = answers.productVersionId ?? kept.productVersionId
  const product = products.find((each) => each.productVersionId === named) ?? products[0]
  if (product === undefined) return null
  return fitWish(product, {
    amountCents: asNumber(answers.amountCents) ?? wishedCents() ?? 250_000,
    installments: asNumber(answers.installments) ?? asNumber(kept.installments) ?? 12,
  })
}

interface AskedLoan {
  readonly products: readonly Product[]
  readonly product: Product | undefined
  readonly quote: Quote | undefined
}

/** The product and the server's quote for a wish. */
export function useAskedLoan(wish: Wish | null): AskedLoan {
  const products = useProducts().data ?? []
  const today = useProgramme().data?.businessDate
  const product = products.find((each) => each.productVersionId === wish?.productVersionId)
  const quote = useQuote(wish && product && today ? { product, amountCents: wish.amountCents, installments: wish.installments, startsOn: today } : null)
  return { products, product, quote: quote.data }
}
