import './circles.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { holds, useMe } from '#frontend/api/me.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { PlainTable } from '#frontend/ui/PlainTable.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { NewCircle } from './NewCircle.tsx'
import { circlesQuery, type CircleListed } from './queries.ts'

/** The circles that a coordinator keeps: how this round stands in each, and who owes. */
export default function CirclesPage() {
  const t = useTranslations('circles')
  const dates = useDates()
  const me = useMe()
  const list = useQuery(circlesQuery)
  const [adding, setAdding] = useState(false)
  const keeps = holds(me, 'coordinator', 'officer')
  const now = (circle: CircleListed): string => {
    if (circle.status === 'forming') return t('joined', { joined: String(circle.joined), count: String(circle.memberCount) })
    if (circle.status === 'finished') return t('finished')
    if (circle.payoutOrder === null) return t('meeting', { round: String(circle.round) })
    return t('paid', { paid: String(circle.paid), count: String(circle.memberCount), round: String(circle.round) })
  }
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      {adding && <NewCircle onDone={() => setAdding(false)} />}
      <Sheet label={t('title')}>
        <Answer query={list} loading={t('loading')}>
          {({ circles }) =>
            circles.length === 0 ? (
              <EmptyState title={t('none')} why={t('noneWhy')} />
            ) : (
              <PlainTable
                label={t('title')}
                rows={circles}
                keyOf={({ id }) => id}
                columns={[
                  { key: 'name', head: t('name'), cell: (circle) => <Link to={`/circles/${circle.id}`}>{circle.name}</Link> },
                  { key: 'amount', head: t('amount'), figures: true, cell: (circle) => formatMoney(circle.contributionCents, { whole: true }) },
                  { key: 'now', head: t('now'), cell: now },
                  { key: 'care', head: t('care'), cell: (circle) => (circle.cares.length === 0 ? (circle.status === 'running' ? t('fine') : '') : circle.cares.map((care) => t(`cares.${care}`)).join('; ')) },
                  { key: 'onTime', head: t('onTime'), figures: true, cell: (circle) => (circle.dueContributions === 0 ? '' : t('onTimeOf', { onTime: String(circle.onTimeContributions), due: String(circle.dueContributions) })) },
                  { key: 'recipient', head: t('recipient'), cell: (circle) => (circle.status === 'running' ? circle.recipient : null) ?? '' },
                  { key: 'due', head: t('due'), cell: (circle) => (circle.status === 'finished' ? '' : dates.day(circle.dueOn)) },
                  { key: 'owing', head: t('owing'), figures: true, cell: (circle) => (circle.owing === 0 ? '' : circle.owing) },
                ]}
              />
            )
          }
        </Answer>
        {keeps && !adding && (
          <div className="circle-begin">
            <Button kind="second" fit onPress={() => setAdding(true)}>
              {t('add')}
            </Button>
          </div>
        )}
      </Sheet>
    </>
  )
}
