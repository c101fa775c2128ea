import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type PartnerHome = components['schemas']['PartnerHome']
export type EndorsementSummary = components['schemas']['EndorsementSummary']
export type Endorsement = components['schemas']['Endorsement']

/** What waits for her organisation's word, and the room left. */
export const partnerHomeQuery = queryOptions({ queryKey: ['partner-home'], queryFn: () => answer(api.GET('/api/endorsements')) })

export const endorsementQuery = (endorsementId: string) =>
  queryOptions({
    queryKey: ['endorsement', endorsementId],
    queryFn: () => answer(api.GET('/api/endorsements/{endorsementId}', { params: { path: { endorsementId } } })),
  })

/** Every change answers with the whole: it is shown at once, and the list is got anew. */
export async function endorsementChanged(changed: Endorsement): Promise<void> {
  queries.setQueryData(endorsementQuery(changed.endorsementId).queryKey, changed)
  await queries.invalidateQueries({ queryKey: partnerHomeQuery.queryKey })
}
