import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Loan, LoanEvent } from '#frontend/api/loans.ts'
import { Money } from '#frontend/ui/Money.tsx'
import { ComingRow } from './ComingRow.tsx'
import { comingLines, pastLines } from './ledger-lines.ts'
import { PastRow } from './PastRow.tsx'
import { UndoEvent } from './UndoEvent.tsx'

const heads = ['date', 'what', 'paid', 'interest', 'principal', 'left', 'do'] as const

interface LoanLedgerProps {
  readonly loan: Loan
  readonly events: readonly LoanEvent[]
  /** Whether who looks may undo what was written down. */
  readonly mayUndo: boolean
}

/** Every line of the loan: what was paid and how it was split, what was undone in its place, and what is to come. */
export function LoanLedger({ loan, events, mayUndo }: LoanLedgerProps) {
  const t = useTranslations('loans.ledger')
  const [undoing, setUndoing] = useState<string | null>(null)
  const coming = comingLines(loan)
  const leave = (eventId: string) => {
    setUndoing(null)
    const back = document.getElementById(`undo-${eventId}`) ?? document.getElementById('ledger')
    back?.focus()
  }
  return (
    <section className="loan-part">
      <h2 id="ledger" tabIndex={-1}>
        {t('title')}
      </h2>
      <table className="loan-ledger" aria-label={t('title')}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" data-cell={head}>
                {head === 'do' ? <span className="only-read-aloud">{t('head.do')}</span> : t(`head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pastLines(events).map((line) => (
            <PastRow key={line.event.eventId} loan={loan} line={line} mayUndo={mayUndo} isUndoing={undoing === line.event.eventId} onUndo={() => setUndoing(undoing === line.event.eventId ? null : line.event.eventId)}>
              {undoing === line.event.eventId && <UndoEvent loan={loan} event={line.event} onLeave={() => leave(line.event.eventId)} />}
            </PastRow>
          ))}
          <tr className="loan-sum">
            <th scope="row" data-cell="what" colSpan={2}>{t('paidSoFar')}</th>
            <td data-cell="paid"><Money cents={loan.paid.amountCents} /></td>
            <td data-cell="interest" data-name={t('head.interest')}><Money cents={loan.paid.interestCents} /></td>
            <td data-cell="principal" data-name={t('head.principal')}><Money cents={loan.paid.principalCents} /></td>
            <td data-cell="left" data-name={t('head.left')}><Money cents={loan.balances.principalCents} /></td>
            <td data-cell="do">{null}</td>
          </tr>
        </tbody>
        {coming.length > 0 && (
          <tbody>
            <tr className="loan-rows-head">
              <th scope="rowgroup" colSpan={heads.length}>{t(loan.disbursedOn === null ? 'promised' : 'toCome')}</th>
            </tr>
            {coming.map((line) => (
              <ComingRow key={line.installment.number} line={line} today={loan.balances.asOf} />
            ))}
          </tbody>
        )}
      </table>
    </section>
  )
}
