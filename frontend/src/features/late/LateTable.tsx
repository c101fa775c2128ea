import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { callGroups } from '#domain/collections/call-order.ts'
import type { LateLoan } from '#frontend/api/late.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { Money } from '#frontend/ui/Money.tsx'
import { WhatNow } from './WhatNow.tsx'

const heads = ['person', 'days', 'pastDue', 'promise', 'lastContact', 'next'] as const

interface LateTableProps {
  readonly rows: readonly LateLoan[]
  readonly today: string
}

/** In the order of calls, grouped by what to do. The name is the link to the loan; J and K go down and up. */
export function LateTable({ rows, today }: LateTableProps) {
  const t = useTranslations('late')
  return (
    <table className="late-table" aria-label={t('title')}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" data-head={head}>
              {t(`head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      {callGroups.map((group) => {
        const ofGroup = rows.filter((row) => row.group === group)
        return ofGroup.length === 0 ? null : (
          <tbody key={group}>
            <tr className="late-group">
              <th scope="colgroup" colSpan={heads.length}>
                {t(`group.${group}`)}
              </th>
            </tr>
            {ofGroup.map((row) => (
              <Row key={row.loanId} row={row} today={today} />
            ))}
          </tbody>
        )
      })}
    </table>
  )
}

function Row({ row, today }: { readonly row: LateLoan; readonly today: string }) {
  const t = useTranslations('late')
  const dates = useDates()
  return (
    <tr className="late-row">
      <td data-head="person">
        <Link to={`/loans/${row.loanId}`} data-row={row.loanId} className="late-name">
          {row.people.map(({ name }) => name).join(' · ')}
        </Link>
        <span className="soft late-under">
          {row.businessName ?? row.reference}
          {row.officer !== null && !row.isMine && ` · ${t('officer', { name: row.officer.name })}`}
        </span>
      </td>
      <td data-head="days">
        {row.daysPastDue > 0 && (
          <b className="late-days" data-bucket={row.bucket}>
            <Icon name="warning-diamond-fill" /> {t('days', { days: row.daysPastDue })}
          </b>
        )}
        {row.daysPastDue === 0 && t('days', { days: 0 })}
      </td>
      <td data-head="pastDue">
        <b>
          <Money cents={row.pastDueCents} />
        </b>
      </td>
      <td data-head="promise">
        {row.help?.state === 'open' ? <b>{t('answerBy', { date: dates.short(row.help.answerBy, today) })}</b> : <Promise row={row} today={today} />}
      </td>
      <td data-head="lastContact">
        {row.lastContact === null ? <span className="soft">{t('noCall')}</span> : `${t(`outcome.${row.lastContact.outcome}`)}, ${dates.short(row.lastContact.madeOn, today)}`}
        {row.lastContact?.brokeRule && <b className="late-under">{t(`brokeRule.${row.lastContact.brokeRule}`)}</b>}
        <span className="soft late-under">{row.nextContactOn === null ? t('calls', { count: String(row.limits.callsThisWeek), most: String(row.limits.maxPerWeek) }) : t('nextContact', { date: dates.short(row.nextContactOn, today) })}</span>
      </td>
      <td data-head="next">
        <WhatNow row={row} today={today} />
      </td>
    </tr>
  )
}

function Promise({ row: { promise }, today }: { readonly row: LateLoan; readonly today: string }) {
  const t = useTranslations('late')
  const dates = useDates()
  if (promise === null) return null
  return (
    <>
      {t('promised', { amount: formatMoney(promise.amountCents), date: dates.short(promise.promisedOn, today) })}
      <span className="soft late-under">
        {t(`promise.state.${promise.state}`)}
        {promise.receivedCents > 0 && `, ${t('received', { amount: formatMoney(promise.receivedCents) })}`}
      </span>
    </>
  )
}
