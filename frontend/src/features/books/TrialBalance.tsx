import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Money } from '#frontend/ui/Money.tsx'
import { PlainTable } from '#frontend/ui/PlainTable.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { TextField } from '#frontend/ui/TextField.tsx'
import type { TrialBalance as Balance } from './queries.ts'
import { useAccountName } from './use-account-name.ts'

interface TrialBalanceProps {
  readonly balance: Balance
  readonly day: string
  readonly onDay: (day: string) => void
}

/** Every account of the book on a day, debits equal to credits. */
export function TrialBalance({ balance: { accounts, debitCents, creditCents, on: shown }, day, onDay }: TrialBalanceProps) {
  const t = useTranslations('books')
  const dates = useDates()
  const accountName = useAccountName()
  return (
    <Sheet title={t('trialBalance', { date: dates.day(shown, '') })}>
      <div className="books-day">
        <TextField label={t('on')} type="date" value={day} onChange={onDay} />
      </div>
      <div className="books-pairs">
        <PlainTable
          label={t('trialBalance', { date: dates.day(shown, '') })}
          rows={accounts}
          keyOf={({ code }) => code}
          columns={[
            { key: 'code', head: t('account'), cell: ({ code, name }) => accountName(code, name) },
            { key: 'debit', head: t('debit'), figures: true, cell: ({ balanceCents }) => (balanceCents > 0 ? <Money cents={balanceCents} /> : '') },
            { key: 'credit', head: t('credit'), figures: true, cell: ({ balanceCents }) => (balanceCents < 0 ? <Money cents={-balanceCents} /> : '') },
          ]}
          foot={
            <tr>
              <th scope="row">{t('moved')}</th>
              <td data-figures data-head={t('debit')}><Money cents={debitCents} /></td>
              <td data-figures data-head={t('credit')}><Money cents={creditCents} /></td>
            </tr>
          }
        />
      </div>
    </Sheet>
  )
}
