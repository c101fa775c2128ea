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

function OnePool({ pool, mayKeep }: { readonly pool: Pool; readonly mayKeep: boolean }) {
  const t = useTranslations('keeping.pools')
  const dates = useDates()
  const [adding, setAdding] = useState(false)
  return (
    <Sheet title={pool.name}>
      <Ledger>
        {pool.pledges.map(({ source, sourceKind, amountCents, pledgedOn }, index) => (
          <LedgerRow key={`${source} ${String(index)}`} label={source} hint={`${t(`kind.${sourceKind}`)}, ${dates.short(pledgedOn)}`} value={formatMoney(amountCents)} />
        ))}
        <LedgerRow label={t('pledged')} value={<b>{formatMoney(pool.pledgedCents)}</b>} />
        <LedgerRow label={t('reserved')} value={formatMoney(pool.reservedCents)} />
        <LedgerRow label={t('exposure')} value={formatMoney(pool.exposureCents)} />
        <LedgerRow total label={t('headroom')} value={formatMoney(pool.headroomCents)} />
      </Ledger>
      {mayKeep && !adding && (
        <Button kind="quiet" fit aria-label={t('addOf', { name: pool.name })} onPress={() => setAdding(true)}>
          {t('add')}
        </Button>
      )}
      {adding && <PledgeForm poolId={pool.poolId} onLeave={() => setAdding(false)} />}
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
