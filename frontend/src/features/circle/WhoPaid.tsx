import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { MyCircle } from './queries.ts'

/** Who receives this time, and of everybody "paid" or "not yet": all that one member sees of another. */
export function WhoPaid({ circle }: { readonly circle: MyCircle }) {
  const t = useTranslations('circle.paid')
  const dates = useDates()
  const paid = circle.members.filter((member) => member.paid).length
  const isOut = circle.members.some(({ turn, received }) => turn === circle.round && received)
  const together = formatMoney(paid * circle.contributionCents, { whole: true })
  return (
    <Sheet
      title={circle.recipient === null ? t(isOut ? 'youReceived' : 'youReceive') : t(isOut ? 'received' : 'receives', { name: circle.recipient })}
      aside={<span className="money circle-sum">{t('sum', { together, pot: formatMoney(circle.potCents, { whole: true }) })}</span>}
    >
      <p className="soft">{t('by', { day: dates.day(circle.dueOn) })}</p>
      <div className="circle-bar" aria-hidden="true">
        {circle.members.map((member, index) => (
          <i key={`${member.name} ${String(index)}`} data-paid={index < paid || undefined} />
        ))}
      </div>
      <ul className="circle-people">
        {circle.members.map((member, index) => (
          <li key={`${member.name} ${String(index)}`} data-paid={member.paid || undefined}>
            <Icon name={member.paid ? 'check-circle-fill' : 'hourglass-medium-bold'} />
            <span>
              <b>{member.isMe ? t('you') : member.name}</b>
              <span className="small">{member.paid ? t('yes') : t('notYet')}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="small soft">
        {circle.guaranteed && !isOut && t('whole')} {t('private')}
      </p>
    </Sheet>
  )
}
