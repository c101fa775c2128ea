import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Answer } from '#frontend/ui/Answer.tsx'
import { AskForClaim } from './AskForClaim.tsx'
import { useMayClaim } from './KeepingPage.tsx'
import { MadeClaim } from './MadeClaim.tsx'
import { poolClaimsQuery } from './queries.ts'
import { WaitingClaim } from './WaitingClaim.tsx'

/** What a pool bears of loans that are lost: what was claimed, what waits for a second person, and what could be asked for. */
export function Claims({ poolId }: { readonly poolId: string }) {
  const t = useTranslations('keeping.pools.claims')
  const mayClaim = useMayClaim()
  return (
    <section className="pool-part">
      <h3>{t('title')}</h3>
      <Answer query={useQuery(poolClaimsQuery(poolId))} loading={t('loading')}>
        {({ claims, waiting, claimable }) => (
          <>
            {claims.length + waiting.length + claimable.length === 0 && <p className="soft">{t('none')}</p>}
            {waiting.map((one) => <WaitingClaim key={one.claimId} poolId={poolId} claim={one} mayClaim={mayClaim} />)}
            {claimable.map((one) => <AskForClaim key={one.loanId} poolId={poolId} loan={one} mayClaim={mayClaim} />)}
            {claims.map((one) => <MadeClaim key={one.claimId} poolId={poolId} claim={one} mayClaim={mayClaim} />)}
          </>
        )}
      </Answer>
    </section>
  )
}
