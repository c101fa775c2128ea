import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import type { LateLoan } from '#frontend/api/late.ts'
import { holds, useMe } from '#frontend/api/me.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { CallOutcomes } from './CallOutcomes.tsx'
import { Phones } from './Phones.tsx'
import { PutOff } from './PutOff.tsx'

interface RowProps {
  readonly row: LateLoan
  readonly today: string
}

/** The one next step of a late loan, the phone where it is a call, how to say what came of it, and what was done so far. */
export function WhatNow({ row, today }: RowProps) {
  const works = holds(useMe(), 'officer')
  const kind = row.collections?.nextStep.kind
  return (
    <div className="late-now">
      <Step row={row} today={today} />
      {kind !== 'decide-charge-off' && <Phones row={row} />}
      {works && kind === 'decide-charge-off' && <Decision loanId={row.loanId} />}
      {works && kind !== 'decide-charge-off' && row.limits.refusal !== 'contact-stopped' && <CallOutcomes loanId={row.loanId} />}
      <Done row={row} today={today} />
    </div>
  )
}

function Step({ row: { collections }, today }: RowProps) {
  const t = useTranslations('late.next')
  const dates = useDates()
  if (collections === null) return null
  const { kind, on } = collections.nextStep
  const date = on === null ? '' : dates.short(on, today)
  return <b className="late-next">{kind === 'call' && on !== null && on > today ? t('callOn', { date }) : t(kind, { date })}</b>
}

function Decision({ loanId }: { readonly loanId: string }) {
  const t = useTranslations('late.next')
  return (
    <>
      <Link className="late-decide" to={`/loans/${loanId}`}>
        {t('decide')}
      </Link>
      <PutOff loanId={loanId} />
    </>
  )
}

function Done({ row: { collections }, today }: RowProps) {
  const t = useTranslations('late.steps')
  const dates = useDates()
  if (collections === null) return null
  return (
    <details className="late-more">
      <summary>{t('title')}</summary>
      <ol className="late-steps">
        {collections.steps.map(({ kind, doneOn }) => (
          <li key={`${kind} ${doneOn}`}>{t('on', { step: t(`kind.${kind}`), date: dates.short(doneOn, today) })}</li>
        ))}
        <li>{t('since', { date: dates.short(collections.openedOn, today) })}</li>
      </ol>
    </details>
  )
}
