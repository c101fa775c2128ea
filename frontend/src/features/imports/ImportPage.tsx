import './imports.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { holds, useMe } from '#frontend/api/me.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { BadLines } from './BadLines.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { LoanLines } from './LoanLines.tsx'
import { PaymentLines } from './PaymentLines.tsx'
import { importCheckQuery, type ImportCheck } from './queries.ts'
import { RecordFile } from './RecordFile.tsx'
import { WarnedLines } from './WarnedLines.tsx'

function Counts({ kind, counts }: Pick<ImportCheck, 'kind' | 'counts'>) {
  const t = useTranslations('imports.check')
  return (
    <p className="imports-counts">
      {counts.bad > 0 && <Status kind="late">{t('bad', { count: counts.bad })}</Status>}
      {counts.warned > 0 && <Status kind="waiting">{t('warned', { count: counts.warned })}</Status>}
      {counts.new > 0 && <Status kind="due">{t(`new.${kind}`, { count: counts.new })}</Status>}
      {counts.there > 0 && <Status kind="finished">{t('there', { count: counts.there })}</Status>}
    </p>
  )
}

/** The one thing to do with a file as it stands. */
function WhatNow({ check }: { readonly check: ImportCheck }) {
  const t = useTranslations('imports')
  const dates = useDates()
  const mayRecord = holds(useMe(), 'finance')
  const { kind, counts, recordedAt, recordedBy, recordedCount } = check
  if (recordedAt !== null) return <p>{t(`check.wasRecorded.${kind}`, { moment: dates.moment(recordedAt), name: recordedBy ?? '', count: recordedCount ?? 0 })}</p>
  if (counts.bad > 0) {
    return (
      <>
        <p>{t('check.putRight')}</p>
        {mayRecord && <ChooseFile isDoor kind={kind} words={t('choose.again')} />}
      </>
    )
  }
  if (counts.new === 0) return <p>{t('check.nothingNew')}</p>
  return mayRecord ? <RecordFile check={check} /> : <p>{t('check.onlyFinance')}</p>
}

/** One file, line by line: what is wrong first, then what is new, then what is there already; and one thing to do. */
export default function ImportPage() {
  const t = useTranslations('imports')
  const { importId = '' } = useParams()
  return (
    <div className="imports">
      <Answer page query={useQuery(importCheckQuery(importId))} loading={t('check.loading')}>
        {(check) => (
          <>
            <PageTitle>{check.fileName}</PageTitle>
            <div className="imports-now pad">
              <Counts {...check} />
              <WhatNow check={check} />
              {check.notRead.length > 0 && <p className="small soft">{t('check.notReadColumns', { names: check.notRead.join(', ') })}</p>}
            </div>
            <BadLines kind={check.kind} lines={check.lines.filter(({ standing }) => standing === 'bad')} />
            <WarnedLines lines={check.lines.filter(({ warnings }) => warnings.length > 0)} />
            {(['new', 'there'] as const).map((stands) => {
              const Lines = check.kind === 'payments' ? PaymentLines : LoanLines
              return <Lines key={stands} standing={stands} lines={check.lines.filter(({ standing }) => standing === stands)} />
            })}
          </>
        )}
      </Answer>
    </div>
  )
}
