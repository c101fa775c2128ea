import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { fileChanged } from './queries.ts'

export type FileDocument = components['schemas']['FileDocument']
export type FileIdentity = components['schemas']['FileIdentity']

/** What the parties sent, and by which paper each is who she says. Each look is recorded, so it is not asked again behind her back. */
export const fileDocumentsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['file-documents', applicationId],
    queryFn: () => answer(api.GET('/api/applications/{applicationId}/file/documents', { params: { path: { applicationId } } })),
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  })

export async function documentsChanged(applicationId: string): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: ['file-documents', applicationId] }), fileChanged(applicationId)])
}
