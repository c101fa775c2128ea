import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { FormDoors } from './FormDoors.tsx'
import { keptChanged, type PoolClaims } from './queries.ts'

type Made = PoolClaims['claims'][number]

/** Why a claim is taken back, whole. It stays to be read, with the reason. */
function TakeBack({ poolId, claimId, onLeave }: { readonly poolId: string; readonly claimId: string; readonly onLeave: () => void }) {
  const t = useTranslations('keeping.pools.claims')
  const [id] = useState(newId)
  const form = useForm({ defaultValues: { reason: '' }, shouldFocusError: false })
  const takeBack = useIntent({
    run: ({ input, key }: { input: { reason: string }; key: string }) =>
      answer(api.POST('/api/pools/{poolId}/claims/{claimId}/reversal', { params: { path: { poolId, claimId }, ...intentHeader(key) }, body: { id, reason: input.reason.trim() } })),
    onDone: () => {
      say(t('takenBack'))
      onLeave()
      return keptChanged()
    },
  })
  return (
    <Form form={form} onSubmit={(values) => takeBack.mutateAsync(values).catch(() => {})} problem={takeBack.error} fieldOf={(path) => (path === 'reason' ? 'reason' : null)}>
      <FormSummary />
      <FormText name="reason" label={t('why')} maxLength={200} autoComplete="off" required />
      <FormDoors send={t('takeBack')} leave={t('notNow')} isPending={takeBack.isPending} onLeave={onLeave} />
    </Form>
  )
}

/** A claim as it stands: who bears it, what came back, or when and why it was taken back. */
export function MadeClaim({ poolId, claim, mayClaim }: { readonly poolId: string; readonly claim: Made; readonly mayClaim: boolean }) {
  const t = useTranslations('keeping.pools.claims')
  const dates = useDates()
  const [isOpen, setOpen] = useState(false)
  const { claimId, reference, amountCents, claimedOn, recoveredCents, takenBack, parts } = claim
  if (takenBack !== null) {
    return <p className="pool-claim"><s>{t('made', { reference, date: dates.short(claimedOn), amount: formatMoney(amountCents) })}</s> {t('back', { date: dates.short(takenBack.on), reason: takenBack.reason ?? t('chargeOffBack') })}</p>
  }
  return (
    <div className="pool-claim">
      <p>{t('made', { reference, date: dates.short(claimedOn), amount: formatMoney(amountCents) })}</p>
      <Ledger>
        {parts.map((part) => (
          <LedgerRow key={part.pledgeId} label={part.source} hint={part.borneCents < part.claimedCents ? t('cameBack', { amount: formatMoney(part.claimedCents - part.borneCents) }) : undefined} value={formatMoney(part.borneCents)} />
        ))}
        <LedgerRow label={t('borne')} value={formatMoney(amountCents - recoveredCents)} total />
      </Ledger>
      {mayClaim && !isOpen && <div className="keeping-doors"><Button kind="quiet" fit aria-label={t('takeBackOf', { reference })} onPress={() => setOpen(true)}>{t('takeBack')}</Button></div>}
      {isOpen && <TakeBack poolId={poolId} claimId={claimId} onLeave={() => setOpen(false)} />}
    </div>
  )
}
