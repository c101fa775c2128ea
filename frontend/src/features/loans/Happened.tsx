import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Loan, LoanEvent } from '#frontend/api/loans.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import type { IconName } from '#frontend/ui/icon-names.ts'
import { marked } from '#frontend/ui/marked.tsx'
import { EventSentence } from './EventSentence.tsx'
import { isBackDated } from './ledger-lines.ts'

type Tone = 'good' | 'undone' | 'late'

function lookOf(event: LoanEvent): { readonly icon: IconName; readonly tone: Tone } {
  if (event.kind === 'reversal' || event.reversedByEventId !== null) return { icon: 'arrow-u-up-left-bold', tone: 'undone' }
  if (event.kind === 'advance') return { icon: 'hand-coins', tone: 'good' }
  if (event.kind === 'payment') return isBackDated(event) ? { icon: 'receipt-fill', tone: 'late' } : { icon: 'check-circle-fill', tone: 'good' }
  if (event.kind === 'recovery' || event.kind === 'waiver') return { icon: 'check-circle-fill', tone: 'good' }
  if (event.kind === 'pause') return { icon: 'pause-circle-fill', tone: 'good' }
  return { icon: 'coins-fill', tone: 'late' }
}

function Details({ event, today }: { readonly event: LoanEvent; readonly today: string }) {
  const t = useTranslations('loans.happened')
  const dates = useDates()
  const said = [
    event.reason === null ? '' : t('reason', { reason: event.reason }),
    event.withoutFee === null ? '' : t('withoutFee', { reason: event.withoutFee }),
    isBackDated(event) ? t('came', { date: dates.short(event.effectiveOn, today) }) : '',
    event.recordedByName === null ? '' : t('by', { name: event.recordedByName }),
    event.receiptNumber === null ? '' : t('receipt', { number: String(event.receiptNumber) }),
  ].filter((part) => part !== '')
  return said.length === 0 ? null : <span className="soft happened-note">{said.join(' ')}</span>
}

/** How many are shown before somebody asks for all. */
const few = 9

/** The loan's story, oldest first, ending with what comes next. */
export function Happened({ loan, events }: { readonly loan: Loan; readonly events: readonly LoanEvent[] }) {
  const t = useTranslations('loans.happened')
  const dates = useDates()
  const [all, setAll] = useState(false)
  const { asOf: today, nextDueOn, nextDueCents } = loan.balances
  const byId = new Map(events.map((event) => [event.eventId, event]))
  const inOrder = events.toReversed().toSorted((a, b) => (a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : 0))
  const shown = all ? inOrder : inOrder.slice(-few)
  return (
    <section className="loan-part">
      <h2>
        {t('title')} {events.length > few && <span className="loan-part-aside">{t('count', { shown: shown.length, all: events.length })}</span>}
      </h2>
      {events.length === 0 && <p className="soft">{t('nothing')}</p>}
      <ol className="happened">
        {shown.map((event) => {
          const { icon, tone } = lookOf(event)
          return (
            <li key={event.eventId} data-tone={tone}>
              <span className="happened-icon"><Icon name={icon} size={19} /></span>
              <div>
                <span className="soft happened-note">{dates.short(event.recordedOn, today)}</span>
                <p><EventSentence event={event} undone={byId.get(event.reversesEventId ?? '')} /></p>
                <Details event={event} today={today} />
              </div>
            </li>
          )
        })}
        {nextDueOn !== null && (
          <li data-tone="next">
            <span className="happened-icon"><Icon name="clock-fill" size={19} /></span>
            <div>
              <span className="soft happened-note">{dates.short(nextDueOn, today)}</span>
              <p>{t.rich('next', { ...marked, amount: formatMoney(nextDueCents), distance: dates.distance(today, nextDueOn) })}</p>
            </div>
          </li>
        )}
      </ol>
      {events.length > few && (
        <Button kind="quiet" fit onPress={() => setAll(!all)}>
          {all ? t('fewer') : t('all', { count: events.length })}
        </Button>
      )}
    </section>
  )
}
