import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { PageTitle, usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { hasRecord, PersonRecord } from '#frontend/ui/person-record/PersonRecord.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

const myRecordQuery = queryOptions({ queryKey: ['my-record'], queryFn: () => answer(api.GET('/api/me/record')) })

function Nothing() {
  const t = useTranslations('record')
  const heading = usePageTitle(t('none'))
  return <EmptyState heading={heading} title={t('none')} why={t('noneWhy')} />
}

/** What she did with us, as an officer reads it when she asks for more. */
export default function RecordPage() {
  const t = useTranslations('record')
  return (
    <Answer page query={useQuery(myRecordQuery)} loading={t('loading')}>
      {(record) => (hasRecord(record) ? (
        <>
          <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
          <Sheet label={t('title')}>
            <PersonRecord record={record} level={2} />
          </Sheet>
        </>
      ) : <Nothing />)}
    </Answer>
  )
}
