import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { FormDoors } from './FormDoors.tsx'
import { keptChanged } from './queries.ts'

/** A pool by its name; what is pledged is added to it, one source at a time. */
export function NewPool({ onLeave }: { readonly onLeave: () => void }) {
  const t = useTranslations('keeping.pools.new')
  const [id] = useState(newId)
  const form = useForm({ defaultValues: { name: '' }, shouldFocusError: false })
  const begin = useIntent({
    run: ({ input, key }: { input: { name: string }; key: string }) => answer(api.POST('/api/pools', { params: intentHeader(key), body: { id, name: input.name.trim(), pledges: [] } })),
    onDone: () => {
      say(t('done'))
      onLeave()
      return keptChanged()
    },
  })
  return (
    <Sheet title={t('title')}>
      <Form form={form} onSubmit={(values) => begin.mutateAsync(values).catch(() => {})} problem={begin.error}>
        <FormSummary />
        <FormText name="name" label={t('name')} maxLength={120} autoComplete="off" required />
        <FormDoors send={t('do')} leave={t('leave')} isPending={begin.isPending} onLeave={onLeave} />
      </Form>
    </Sheet>
  )
}
