import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { Money } from '#frontend/ui/Money.tsx'
import type { ComingLine } from './ledger-lines.ts'

/** A payment that is still to be made, as the schedule stands. One that was paid in part says so and shows what is left of it. */
export function ComingRow({ line: { installment, principalAfterCents }, today }: { readonly line: ComingLine; readonly today: string }) {
  const t = useTranslations('loans.ledger')
  const dates = useDates()
  const whole = installment.paidCents === 0
  return (
    <tr className="loan-coming" data-late={installment.state === 'late' || undefined}>
      <td data-cell="date">{dates.short(installment.dueOn, today)}</td>
      <td data-cell="what">
        {t('installment', { number: installment.number })}
        {installment.state === 'late' && (
          <span className="loan-tag" data-late>
            <Icon name="warning-diamond-fill" /> {t('late')}
          </span>
        )}
        {!whole && <span className="soft loan-note">{t('partly', { paid: formatMoney(installment.paidCents) })}</span>}
      </td>
      <td data-cell="paid"><Money cents={installment.remainingCents} /></td>
      <td data-cell="interest" data-name={t('head.interest')}>{whole && <Money cents={installment.interestCents} />}</td>
      <td data-cell="principal" data-name={t('head.principal')}>{whole && <Money cents={installment.principalCents} />}</td>
      <td data-cell="left" data-name={t('head.left')}>{principalAfterCents !== null && <Money cents={principalAfterCents} />}</td>
      <td data-cell="do">{null}</td>
    </tr>
  )
}
