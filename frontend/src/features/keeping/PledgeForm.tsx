import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney, typedCents } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Dialog } from '#frontend/ui/Dialog.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { FormDoors } from './FormDoors.tsx'
import { keptChanged, type Pool } from './queries.ts'

const kinds = ['partner', 'lender', 'philanthropy', 'other'] as const satisfies readonly Pool['pledges'][number]['sourceKind'][]

interface Values { readonly source: string; readonly kind: string; readonly amount: string }

/** One source and its part; then, once more, how much it is. A wrong one is taken back, never changed. */
export function PledgeForm({ pool: { poolId, name }, onLeave }: { readonly pool: Pool; readonly onLeave: () => void }) {
  const t = useTranslations('keeping.pools')
  const [id] = useState(newId)
  const [asked, setAsked] = useState<Values | null>(null)
  const form = useForm<Values>({ defaultValues: { source: '', kind: '', amount: '' }, shouldFocusError: false })
  const pledge = useIntent({
    run: ({ input, key }: { input: Values; key: string }) =>
      answer(api.POST('/api/pools/{poolId}/pledges', {
        params: { path: { poolId }, ...intentHeader(key) },
        body: { id, source: input.source.trim(), sourceKind: kinds.find((kind) => kind === input.kind) ?? 'other', amountCents: typedCents(input.amount) },
      })),
    onDone: () => {
      say(t('pledge.done'))
      onLeave()
      return keptChanged()
    },
    onRefused: () => setAsked(null),
  })
  return (
    <>
      <Form form={form} onSubmit={setAsked} problem={pledge.error} fieldOf={(path) => (path === 'amountCents' ? 'amount' : path === 'sourceKind' ? 'kind' : path === 'source' ? 'source' : null)}>
        <FormSummary />
        <FormText name="source" label={t('pledge.source')} maxLength={120} autoComplete="off" required />
        <FormSelect name="kind" label={t('pledge.kind')} required choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        <FormMoney name="amount" label={t('pledge.amount')} hint={t('pledge.hint')} required />
        <FormDoors send={t('pledge.do')} leave={t('pledge.leave')} onLeave={onLeave} />
      </Form>
      <Dialog title={t('pledge.sure', { amount: formatMoney(typedCents(asked?.amount ?? '')) })} isOpen={asked !== null} onClose={() => setAsked(null)}>
        <p>{t('pledge.result', { source: asked?.source.trim() ?? '', pool: name })}</p>
        <Button isPending={pledge.isPending} onPress={() => asked !== null && pledge.mutate(asked)}>
          {t('pledge.send', { amount: formatMoney(typedCents(asked?.amount ?? '')) })}
        </Button>
      </Dialog>
    </>
  )
}
