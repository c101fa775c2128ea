import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type ImportFile = components['schemas']['ImportFile']
export type ImportCheck = components['schemas']['ImportCheck']
export type ImportLine = components['schemas']['ImportLine']
export type ImportKind = ImportFile['kind']

const importsKey = ['imports'] as const

export const importFilesQuery = queryOptions({
  queryKey: importsKey, queryFn: async () => (await answer(api.GET('/api/imports'))).imports,
})

/** What each line of a file would do now: asked anew on every visit, since loans move. */
export const importCheckQuery = (importId: string) =>
  queryOptions({
    queryKey: [...importsKey, importId], queryFn: () => answer(api.GET('/api/imports/{importId}', { params: { path: { importId } } })), staleTime: 0,
  })

/** A file was brought, or its payments recorded: every figure of a loan may be another. */
export const importChanged = (): Promise<unknown> => queries.invalidateQueries()
