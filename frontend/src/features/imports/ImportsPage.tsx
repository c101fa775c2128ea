import './imports.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { holds, useMe } from '#frontend/api/me.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { ListLink } from '#frontend/ui/ListLink.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { importFilesQuery, type ImportFile } from './queries.ts'

function OneFile({ importId, fileName, lineCount, keptAt, keptBy, recordedAt, recordedCount }: ImportFile) {
  const t = useTranslations('imports.files')
  const dates = useDates()
  const stands = recordedAt === null ? t('waiting') : t('recorded', { count: recordedCount ?? 0 })
  return (
    <ListLink
      icon={recordedAt === null ? 'hourglass-medium-bold' : 'check-circle-fill'}
      to={`/imports/${importId}`}
      title={fileName}
      note={<>{stands} · {t('lines', { count: lineCount, moment: dates.moment(keptAt), name: keptBy })}</>}
    />
  )
}

/** What was written down elsewhere is brought as a file; the ones that were brought can be taken up again. */
export default function ImportsPage() {
  const t = useTranslations('imports')
  const mayBring = holds(useMe(), 'finance')
  return (
    <div className="imports">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {mayBring && (
        <Sheet title={t('choose.title')}>
          <ul className="imports-how">
            <li>{t('choose.kind')}</li>
            <li>{t('choose.columns')}</li>
            <li>{t('choose.dates')}</li>
          </ul>
          <ChooseFile isDoor words={t('choose.begin')} />
          <ul className="imports-sample">
            <ListLink download icon="tray" to={t('choose.sampleFile')} title={t('choose.sample')} note={t('choose.sampleNote')} />
          </ul>
        </Sheet>
      )}
      <Sheet title={t('files.title')}>
        <Answer query={useQuery(importFilesQuery)} loading={t('loading')}>
          {(files) => (files.length === 0 ? <EmptyState title={t('files.none')} why={t('files.noneWhy')} /> : <ul>{files.map((file) => <OneFile key={file.importId} {...file} />)}</ul>)}
        </Answer>
      </Sheet>
    </div>
  )
}
