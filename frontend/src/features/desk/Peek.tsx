import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { ButtonLink } from '#frontend/ui/Button.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { Money } from '#frontend/ui/Money.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { nearness } from './DeadlineNote.tsx'
import type { QueueRow } from './queries.ts'

/** The chosen application at a glance, beside the queue, and the door to its file; for whoever may ask for papers, the way to these. */
export function Peek({ row, toPapers }: { readonly row: QueueRow; readonly toPapers: boolean }) {
  const t = useTranslations('desk')
  const dates = useDates()
  const language = useLanguage()
  const { deadline } = row
  return (
    <aside className="peek" aria-label={t('peek')}>
      <div>
        {deadline !== null && (
          <Status kind={nearness(deadline.daysLeft) === 'urgent' ? 'late' : 'waiting'}>{t(`by.${deadline.kind}`, { date: dates.day(deadline.on) })}</Status>
        )}
        <h2>{row.people.join(' · ')}</h2>
        <p className="soft">
          {row.businessName}. {t(`speaks.${row.locale}`)}
        </p>
        <p className="peek-purpose">{row.purpose}</p>
        <Ledger>
          <LedgerRow label={t('head.asksFor')} value={<Money whole cents={row.amountCents} />} />
          <LedgerRow label={t('payments')} value={String(row.installments)} />
          <LedgerRow label={t('product')} value={row.productName[language]} />
          <LedgerRow label={t('received')} value={dates.short(row.receivedOn)} />
          <LedgerRow label={t('officer')} value={row.officer?.name ?? t('nobody')} />
        </Ledger>
        <ButtonLink to={`/applications/${row.applicationId}`} iconAfter="arrow-right-bold">
          {t(row.waitingOn === 'me' ? `open.${row.nextStep}` : 'open.read')}
        </ButtonLink>
        {toPapers && (
          <ButtonLink kind="quiet" fit to={`/applications/${row.applicationId}#papers`} icon="file-dashed-fill">
            {t('papers.go')}
          </ButtonLink>
        )}
      </div>
    </aside>
  )
}
