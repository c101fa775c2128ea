import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Claims } from './Claims.tsx'
import { Forecast } from './Forecast.tsx'
import { KeepingPage, useMayKeep } from './KeepingPage.tsx'
import { NewPool } from './NewPool.tsx'
import { PledgeForm } from './PledgeForm.tsx'
import { Pledges } from './Pledges.tsx'
import { poolsQuery, type Pool } from './queries.ts'
import { TakeBackForm } from './TakeBackForm.tsx'
import { WaterfallPart } from './WaterfallPart.tsx'

function OnePool({ pool, mayKeep }: { readonly pool: Pool; readonly mayKeep: boolean }) {
  const t = useTranslations('keeping.pools')
  const [doing, setDoing] = useState<'add' | 'take-back' | null>(null)
  const leave = () => setDoing(null)
  return (
    <Sheet title={pool.name}>
      <Ledger>
        <LedgerRow label={t('pledged')} value={<b>{formatMoney(pool.pledgedCents)}</b>} />
        {pool.claimedCents > 0 && <LedgerRow label={t('claimed')} value={formatMoney(-pool.claimedCents)} />}
        {pool.recoveredCents > 0 && <LedgerRow label={t('recovered')} value={formatMoney(pool.recoveredCents)} />}
        <LedgerRow label={t('reserved')} value={formatMoney(-pool.reservedCents)} />
        <LedgerRow label={t('exposure')} value={formatMoney(-pool.exposureCents)} />
        <LedgerRow total label={t('headroom')} value={formatMoney(pool.headroomCents)} />
      </Ledger>
      <Pledges pool={pool} />
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
      <WaterfallPart pool={pool} mayKeep={mayKeep} />
      <Claims poolId={pool.poolId} />
      <Forecast poolId={pool.poolId} />
    </Sheet>
  )
}

/** Pledged deposits that stand behind loans: who pledged how much and has how much left, what was lost, and the room that is left, now and in a year. */
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
