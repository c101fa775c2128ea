import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { phoneText } from '#frontend/ui/phone-text.ts'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { KnownPerson } from './queries.ts'

/** To compare with the paper in her hand and with what she says: ask, do not read aloud. */
export function WhatIsKnown({ person }: { readonly person: KnownPerson }) {
  const t = useTranslations('recovery.known')
  const papers = useTranslations('documents.identity')
  const dates = useDates()
  const { phone, email, identities, applications, loans } = person
  return (
    <Sheet title={t('title')}>
      <p className="small soft">{t('lead')}</p>
      <Ledger>
        <LedgerRow label={t('phone')} value={phone === null ? t('none') : phoneText(phone)} />
        <LedgerRow label={t('email')} value={<span className="recovery-mail">{email ?? t('none')}</span>} />
        {identities.length === 0 && <LedgerRow label={t('paper')} value={t('none')} />}
        {identities.map(({ kind, numberEnd }) => (
          <LedgerRow key={`${kind} ${numberEnd}`} label={t('paper')} value={`${papers(`kinds.${kind}`)}, ${papers('ends', { end: numberEnd })}`} />
        ))}
        <LedgerRow label={t('language')} value={t(`speaks.${person.locale}`)} />
        {applications.map(({ applicationId, reference, businessName, receivedOn }) => (
          <LedgerRow key={applicationId} label={t('application', { date: dates.short(receivedOn) })} value={<Link to={`/applications/${applicationId}`}>{businessName ?? reference}</Link>} />
        ))}
        {loans.map(({ loanId, reference, businessName }) => (
          <LedgerRow key={loanId} label={t('loan', { reference })} value={<Link to={`/loans/${loanId}`}>{businessName ?? reference}</Link>} />
        ))}
      </Ledger>
    </Sheet>
  )
}
