import { keepPreviousData, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import type { components } from './schema.d.ts'
import { useStill } from './use-still.ts'

export type Product = components['schemas']['Product']
export type Quote = components['schemas']['Quote']
type Terms = components['schemas']['Terms']

/** The loans on offer, each with its limits and choices of how many payments. */
export const productsQuery = queryOptions({
  queryKey: ['products'],
  queryFn: async () => (await answer(api.GET('/api/products'))).products,
  staleTime: 10 * 60_000,
})

export const useProducts = (): UseQueryResult<Product[]> => useQuery(productsQuery)

/** What somebody asks: so much, of this product, in so many payments, starting today. */
export interface Asked {
  readonly product: Product
  readonly amountCents: number
  readonly installments: number
  readonly startsOn: string
}

const termsOf = ({ product, amountCents, installments, startsOn }: Asked): Terms => ({
  ...product.terms,
  installments,
  advances: [{ date: startsOn, amountCents }],
})

/**
 * The server's quote for what is asked: the same function that later makes the agreement. While a new
 * one is on its way the last one stays on the screen.
 */
export function useQuote(asked: Asked | null): UseQueryResult<Quote> {
  const text = useStill(asked === null ? '' : JSON.stringify(termsOf(asked)))
  return useQuery({
    queryKey: ['quote', text],
    queryFn: ({ signal }) => answer(api.POST('/api/quotes', { body: JSON.parse(text) as Terms, signal })),
    enabled: text !== '',
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  })
}
