import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import { productsQuery } from '#frontend/api/quote.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type ProductVersion = components['schemas']['ProductVersion']
export type ProductContent = components['schemas']['ProductContent']
export type ProductFamily = components['schemas']['ProductVersionList']['products'][number]
export type VersionListed = ProductFamily['versions'][number]

export const productVersionsQuery = queryOptions({ queryKey: ['product-versions'], queryFn: () => answer(api.GET('/api/product-versions')) })

export const productVersionQuery = (productVersionId: string) =>
  queryOptions({
    queryKey: ['product-versions', productVersionId],
    queryFn: () => answer(api.GET('/api/product-versions/{productVersionId}', { params: { path: { productVersionId } } })),
  })

/** What a write answered is how the version is now; the list, and what is offered, may have moved with it. */
export async function keepVersion(version: ProductVersion): Promise<void> {
  queries.setQueryData(productVersionQuery(version.productVersionId).queryKey, version)
  await versionsChanged()
}

export async function versionsChanged(): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: productVersionsQuery.queryKey, exact: true }), queries.invalidateQueries({ queryKey: productsQuery.queryKey })])
}
