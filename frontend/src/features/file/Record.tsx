import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { hasRecord, PersonRecord } from '#frontend/ui/person-record/PersonRecord.tsx'
import type { ApplicationFile } from './queries.ts'

/** Each look is recorded, so it is not asked again behind her back. */
const recordQuery = (personId: string) => queryOptions({
  queryKey: ['person-record', personId], queryFn: () => answer(api.GET('/api/people/{personId}/record', { params: { path: { personId } } })), staleTime: 5 * 60_000, refetchOnWindowFocus: false,
})

/** What one of them did with the programme so far. */
function RecordOf({ personId, name }: { readonly personId: string; readonly name: string }) {
  const t = useTranslations('record')
  const record = useQuery(recordQuery(personId)).data
  if (record === undefined || !hasRecord(record)) return null
  return (
    <section className="file-part">
      <h2>{t('of', { name })}</h2>
      <p className="soft">{t('evidence')}</p>
      <PersonRecord record={record} level={3} />
    </section>
  )
}

/** The record of everybody who borrows on this application: evidence of how each keeps her word, every line from its source. */
export function Record({ parties }: { readonly parties: ApplicationFile['parties'] }) {
  return parties.flatMap(({ personId, name, role }) => (personId === null || role === 'guarantor' ? [] : [<RecordOf key={personId} personId={personId} name={name} />]))
}
