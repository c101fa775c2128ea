import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { FormDoors } from './FormDoors.tsx'
import { keptChanged, type Pool } from './queries.ts'

interface Values { readonly pledge: string; readonly reason: string }

/** Which pledge of a pool is taken back, whole, and why. It stays to be read, with the reason. */
export function TakeBackForm({ pool, onLeave }: { readonly pool: Pool; readonly onLeave: () => void }) {
  const t = useTranslations('keeping.pools')
  const dates = useDates()
  const [id] = useState(newId)
  const form = useForm<Values>({ defaultValues: { pledge: '', reason: '' }, shouldFocusError: false })
  const takeBack = useIntent({
    run: ({ input, key }: { input: Values; key: string }) =>
      answer(api.POST('/api/pools/{poolId}/pledges/{pledgeId}/reversal', {
        params: { path: { poolId: pool.poolId, pledgeId: input.pledge }, ...intentHeader(key) }, body: { id, reason: input.reason.trim() },
      })),
    onDone: () => {
      say(t('takeBack.done'))
      onLeave()
      return keptChanged()
    },
  })
  const choices = pool.pledges.filter(({ takenBack }) => takenBack === null)
    .map(({ pledgeId, source, amountCents, pledgedOn }) => ({ value: pledgeId, label: `${source}, ${formatMoney(amountCents)}, ${dates.short(pledgedOn)}` }))
  return (
    <Form form={form} onSubmit={(values) => takeBack.mutateAsync(values).catch(() => {})} problem={takeBack.error} fieldOf={(path) => (path === 'reason' ? 'reason' : null)}>
      <FormSummary />
      <FormSelect name="pledge" label={t('takeBack.which')} required choices={choices} />
      <FormText name="reason" label={t('takeBack.why')} hint={t('takeBack.whyHint')} maxLength={200} autoComplete="off" required />
      <FormDoors send={t('takeBack.do')} leave={t('takeBack.leave')} isPending={takeBack.isPending} onLeave={onLeave} />
    </Form>
  )
}
