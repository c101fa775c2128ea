import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Installment, Loan } from '#frontend/api/loans.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status, type StatusKind } from '#frontend/ui/Status.tsx'

const kinds: Record<Installment['state'], StatusKind> = { paid: 'up-to-date', 'partly-paid': 'due', due: 'due', late: 'late', upcoming: 'paused' }
const few = 3

function Row({ row, today }: { readonly row: Installment; readonly today: string }) {
  const t = useTranslations('money.next')
  const dates = useDates()
  return (
    <li>
      <div>
        <b>{dates.day(row.dueOn, today)}</b>
        <span className="small soft">
          {t('number', { number: String(row.number) })}. {row.paidCents > 0 && row.remainingCents > 0 ? t('partly', { paid: formatMoney(row.paidCents) }) : t('parts', { principal: formatMoney(row.principalCents), interest: formatMoney(row.interestCents) })}
        </span>
      </div>
      <div className="schedule-amount">
        <b className="money">{formatMoney(row.state === 'paid' ? row.totalCents : row.remainingCents)}</b>
        {row.state !== 'upcoming' && <Status kind={kinds[row.state]}>{t(`state.${row.state}`)}</Status>}
      </div>
    </li>
  )
}

/** The next payments, and on request every one of them. */
export function Schedule({ loan }: { readonly loan: Loan }) {
  const t = useTranslations('money.next')
  const [all, setAll] = useState(false)
  const open = loan.installments.filter((row) => row.remainingCents > 0)
  if (open.length === 0 && !all) return null
  const rows = all ? loan.installments : open.slice(0, few)
  return (
    <Sheet title={t('title')}>
      <ul className="schedule">
        {rows.map((row) => (
          <Row key={row.number} row={row} today={loan.balances.asOf} />
        ))}
      </ul>
      {loan.installments.length > few && (
        <Button kind="quiet" fit onPress={() => setAll(!all)}>
          {all ? t('few') : t('all')}
        </Button>
      )}
    </Sheet>
  )
}
