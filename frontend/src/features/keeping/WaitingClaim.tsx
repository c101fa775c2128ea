import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { keptChanged, type PoolClaims } from './queries.ts'
import { WouldBear } from './WouldBear.tsx'

interface WaitingClaimProps {
  readonly poolId: string
  readonly claim: PoolClaims['waiting'][number]
  readonly mayClaim: boolean
}

/** A claim that waits for a second person: who asked, who would bear it, and the two answers. */
export function WaitingClaim({ poolId, claim: { claimId, reference, amountCents, askedOn, askedByName, isMine, mayAgree, parts }, mayClaim }: WaitingClaimProps) {
  const t = useTranslations('keeping.pools.claims')
  const dates = useDates()
  const to = useIntent({
    run: ({ input, key }: { input: 'agreement' | 'refusal'; key: string }) => {
      const ask = { params: { path: { poolId, claimId }, ...intentHeader(key) } }
      return answer(input === 'agreement' ? api.POST('/api/pools/{poolId}/claims/{claimId}/agreement', ask) : api.POST('/api/pools/{poolId}/claims/{claimId}/refusal', ask))
    },
    onDone: (_answered, how) => {
      say(t(how === 'agreement' ? 'agreed' : 'refused'))
      return keptChanged()
    },
  })
  return (
    <div className="pool-claim">
      <p>{t('waits', { reference, name: askedByName, date: dates.short(askedOn) })}</p>
      <WouldBear parts={parts} total={t('wouldBear')} amountCents={amountCents} />
      {isMine && <p className="soft">{t('another')}</p>}
      {to.error !== null && <ProblemNote error={to.error} />}
      {mayClaim && (
        <div className="keeping-doors">
          {mayAgree && (
            <Button fit isPending={to.isPending} onPress={() => to.mutate('agreement')}>
              {t('agree', { amount: formatMoney(amountCents) })}
            </Button>
          )}
          <Button kind="quiet" fit onPress={() => to.mutate('refusal')}>
            {isMine ? t('leave') : t('refuse')}
          </Button>
        </div>
      )}
    </div>
  )
}
