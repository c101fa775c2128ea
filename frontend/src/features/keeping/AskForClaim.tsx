import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { keptChanged, type PoolClaims } from './queries.ts'
import { WouldBear } from './WouldBear.tsx'

interface AskForClaimProps {
  readonly poolId: string
  readonly loan: PoolClaims['claimable'][number]
  readonly mayClaim: boolean
}

/** A loan that is lost and that nobody asked the pool to bear: who would bear it, and the door to ask. */
export function AskForClaim({ poolId, loan: { loanId, reference, amountCents, parts }, mayClaim }: AskForClaimProps) {
  const t = useTranslations('keeping.pools.claims')
  const [id] = useState(newId)
  const ask = useIntent({
    run: ({ key }) => answer(api.POST('/api/pools/{poolId}/claims', { params: { path: { poolId }, ...intentHeader(key) }, body: { id, loanId } })),
    onDone: () => {
      say(t('asked'))
      return keptChanged()
    },
  })
  return (
    <div className="pool-claim">
      <p>{t('lost', { reference, amount: formatMoney(amountCents) })}</p>
      <WouldBear parts={parts} total={t('wouldBear')} amountCents={amountCents} />
      {ask.error !== null && <ProblemNote error={ask.error} />}
      {mayClaim && (
        <div className="keeping-doors">
          <Button kind="second" fit isPending={ask.isPending} onPress={() => ask.mutate()}>
            {t('ask', { amount: formatMoney(amountCents) })}
          </Button>
        </div>
      )}
    </div>
  )
}
