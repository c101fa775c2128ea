import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { KeepingPage, useMayKeep } from './KeepingPage.tsx'
import { NewPool } from './NewPool.tsx'
import { PledgeForm } from './PledgeForm.tsx'
import { poolsQuery, type Pool } from './queries.ts'
import { TakeBackForm } from './TakeBackForm.tsx'

function OnePool({ pool, mayKeep }: { readonly pool: Pool; readonly mayKeep: boolean }) {
  const t = useTranslations('keeping.pools')
  const dates = useDates()
  const [doing, setDoing] = useState<'add' | 'take-back' | null>(null)
  const leave = () => setDoing(null)
  return (
    <Sheet title={pool.name}>
      <Ledger>
        {pool.pledges.map(({ pledgeId, source, sourceKind, amountCents, pledgedOn, takenBack }) => (
          <LedgerRow
            key={pledgeId}
            label={source}
            hint={takenBack === null ? `${t(`kind.${sourceKind}`)}, ${dates.short(pledgedOn)}` : t('takenBack', { date: dates.short(takenBack.on), reason: takenBack.reason })}
            value={takenBack === null ? formatMoney(amountCents) : <s>{formatMoney(amountCents)}</s>}
          />
        ))}
        <LedgerRow label={t('pledged')} value={<b>{formatMoney(pool.pledgedCents)}</b>} />
        <LedgerRow label={t('reserved')} value={formatMoney(pool.reservedCents)} />
        <LedgerRow label={t('exposure')} value={formatMoney(pool.exposureCents)} />
        <LedgerRow total label={t('headroom')} value={formatMoney(pool.headroomCents)} />
      </Ledger>
      {mayKeep && doing === null && (
        <div className="keeping-doors">
          <Button kind="quiet" fit aria-label={t('addOf', { name: pool.name })} onPress={() => setDoing('add')}>
            {t('add')}
          </Button>
          {pool.pledges.some(({ takenBack }) => takenBack === null) && (
            <Button kind="quiet" fit aria-label={t('takeBack.of', { name: pool.name })} onPress={() => setDoing('take-back')}>
              {t('takeBack.begin')}
            </Button>
          )}
        </div>
      )}
      {doing === 'add' && <PledgeForm pool={pool} onLeave={leave} />}
      {doing === 'take-back' && <TakeBackForm pool={pool} onLeave={leave} />}
    </Sheet>
  )
}

/** Pledged deposits that stand behind loans: who pledged how much, and the room that is left. */
export default function PoolsPage() {
  const t = useTranslations('keeping.pools')
  const mayKeep = useMayKeep()
  const [adding, setAdding] = useState(false)
  return (
    <KeepingPage title={t('title')} lead={t('lead')}>
      <Answer query={useQuery(poolsQuery)} loading={t('loading')}>
        {(pools) => (pools.length === 0 && !adding ? <EmptyState title={t('none')} why={t('noneWhy')} /> : pools.map((pool) => <OnePool key={pool.poolId} pool={pool} mayKeep={mayKeep} />))}
      </Answer>
      {adding && <NewPool onLeave={() => setAdding(false)} />}
      {mayKeep && !adding && (
        <div className="pad">
          <Button kind="second" fit onPress={() => setAdding(true)}>
            {t('begin')}
          </Button>
        </div>
      )}
    </KeepingPage>
  )
}
