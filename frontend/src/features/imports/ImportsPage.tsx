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
import { importFilesQuery, type ImportFile, type ImportKind } from './queries.ts'

const kinds: readonly ImportKind[] = ['payments', 'loans']

function OneFile({ importId, kind, fileName, lineCount, keptAt, keptBy, recordedAt, recordedCount }: ImportFile) {
  const t = useTranslations('imports.files')
  const dates = useDates()
  const stands = recordedAt === null ? t('waiting') : t(`recorded.${kind}`, { count: recordedCount ?? 0 })
  return (
    <ListLink
      icon={recordedAt === null ? 'hourglass-medium-bold' : 'check-circle-fill'}
      to={`/imports/${importId}`}
      title={fileName}
      note={<>{stands} · {t('lines', { count: lineCount, moment: dates.moment(keptAt), name: keptBy })}</>}
    />
  )
}

/** What a file of one kind holds, and the way to bring one. Payments come every month, loans once: theirs is the door. */
function Bring({ kind }: { readonly kind: ImportKind }) {
  const t = useTranslations('imports.choose')
  return (
    <Sheet title={t(`title.${kind}`)}>
      <ul className="imports-how">
        <li>{t(`lines.${kind}`)}</li>
        <li>{t(`columns.${kind}`)}</li>
        <li>{t(`note.${kind}`)}</li>
      </ul>
      <ChooseFile kind={kind} isDoor={kind === 'payments'} words={t(`begin.${kind}`)} />
      <ul className="imports-sample">
        <ListLink download icon="tray" to={t(`sampleFile.${kind}`)} title={t('sample')} note={t('sampleNote')} />
      </ul>
    </Sheet>
  )
}

/** What was written down elsewhere is brought as a file; the ones that were brought can be taken up again. */
export default function ImportsPage() {
  const t = useTranslations('imports')
  const mayBring = holds(useMe(), 'finance')
  return (
    <div className="imports">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {mayBring && kinds.map((kind) => <Bring key={kind} kind={kind} />)}
      <Sheet title={t('files.title')}>
        <Answer query={useQuery(importFilesQuery)} loading={t('loading')}>
          {(files) => (files.length === 0 ? <EmptyState title={t('files.none')} why={t('files.noneWhy')} /> : <ul>{files.map((file) => <OneFile key={file.importId} {...file} />)}</ul>)}
        </Answer>
      </Sheet>
    </div>
  )
}
