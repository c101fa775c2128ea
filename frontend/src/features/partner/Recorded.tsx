import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { useRateText } from '#frontend/ui/use-rate-text.ts'
import type { Endorsement } from './queries.ts'

/** What was written, as it is signed. */
export function Recorded({ endorsement }: { readonly endorsement: Endorsement }) {
  const t = useTranslations('partner')
  const dates = useDates()
  const rate = useRateText()
  const language = useLanguage()
  const { record, policy, annualRatePercent } = endorsement
  if (record === null) return null
  return (
    <section className="partner-part">
      <h3>{t('recorded')}</h3>
      <Ledger>
        <LedgerRow label={t('form.knownSince')} value={dates.short(record.knownSince)} hint={record.capacity} />
        {policy.criteria.map(({ code, question }) => {
          const given = record.answers.find((one) => one.code === code)
          if (given === undefined) return null
          return <LedgerRow key={code} label={question[language]} value={t(`form.answers.${given.answer}`)} {...(given.note === null ? {} : { hint: given.note })} />
        })}
        <LedgerRow label={t('form.amount')} value={formatMoney(record.amountCents)} />
        <LedgerRow label={t('form.installments')} value={record.installments} {...(annualRatePercent === null ? {} : { hint: t('form.rate', { rate: rate(annualRatePercent) }) })} />
        <LedgerRow label={t('form.coachingHours')} value={record.coachingHours} />
      </Ledger>
    </section>
  )
}
