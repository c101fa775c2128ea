import { useTranslations } from 'use-intl'
import { useQuery } from '@tanstack/react-query'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { nextLoanQuery, type NextLoanView } from './queries.ts'

/** One thing that she needs, with a tick or an hourglass: what it is, and how far she is. */
function Need({ need: { code, met, has, needs } }: { readonly need: NextLoanView['needs'][number] }) {
  const t = useTranslations('circle-group')
  return (
    <li data-paid={met || undefined}>
      <Icon name={met ? 'check-circle-fill' : 'hourglass-medium-bold'} />
      <span>
        <b>{t(`need.${code}`, { needs: String(needs ?? 0) })}</b>
        <span className="small">{has === null ? t(met ? 'met' : 'notYet') : t(`has.${code === 'cycles' ? 'loans' : 'percent'}`, { has })}</span>
      </span>
    </li>
  )
}

/** When the group lets a loan of hers through; it never says on whom it waits. */
function Door({ loan: { door, turn, setting, lateDays } }: { readonly loan: NextLoanView }) {
  const t = useTranslations('circle-group')
  const dates = useDates()
  const waits = turn === null || turn.waitsFor === 'nobody' ? null : turn.from
  return (
    <Sheet title={t(door === 'open' ? 'door.open' : 'door.waits')}>
      <p>{t(`door.${door}Why`)}</p>
      {turn !== null && <p>{turn.waitsFor === 'step-before' ? t('turn.before', { step: String(turn.step) }) : waits === null ? t('turn.now') : t('turn.from', { day: dates.day(waits) })}</p>}
      <p className="small soft">
        {t(`setting.${setting}`, { days: String(lateDays) })} {t('private')}
      </p>
    </Sheet>
  )
}

/** What I need for my next loan in the group, as a list with ticks, and the most that it may be. */
export function NextLoan({ circleId }: { readonly circleId: string }) {
  const t = useTranslations('circle-group')
  const loan = useQuery(nextLoanQuery(circleId))
  return (
    <Answer query={loan} loading={t('loading')}>
      {(found) => (
        <>
          <Sheet title={t('title')}>
            <p>{found.ceilingCents === null ? t('first') : t('ceiling', { amount: formatMoney(found.ceilingCents, { whole: true }) })}</p>
            <ul className="circle-people" data-one>
              {found.needs.map((need) => <Need key={need.code} need={need} />)}
            </ul>
            {found.bankReady && <p>{t('bankReady')}</p>}
          </Sheet>
          <Door loan={found} />
        </>
      )}
    </Answer>
  )
}
