import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '../Button.tsx'
import { Form } from '../form/Form.tsx'
import { FormSummary } from '../form/FormSummary.tsx'
import { FormText } from '../form/FormText.tsx'
import { Sheet } from '../Sheet.tsx'
import { vouchingQuery, type VoucherInvited } from './vouching-query.ts'

interface AskToVouchProps {
  readonly applicationId: string
  readonly onMade: (name: string, made: VoucherInvited) => void
}

/** Asks one person: her name is all that is wanted, the rest she says herself. */
export function AskToVouch({ applicationId, onMade }: AskToVouchProps) {
  const t = useTranslations('vouching.ask')
  const form = useForm({ defaultValues: { invitedName: '' }, shouldFocusError: false })
  const [id, setId] = useState(newId)
  const ask = useIntent({
    run: ({ input, key }: { input: { id: string; invitedName: string }; key: string }) =>
      answer(api.POST('/api/applications/{applicationId}/vouchers', { params: { path: { applicationId }, ...intentHeader(key) }, body: input })),
    onDone: async (made, { invitedName }) => {
      setId(newId())
      form.reset()
      onMade(invitedName, made)
      await queries.invalidateQueries({ queryKey: vouchingQuery(applicationId).queryKey })
    },
  })
  return (
    <Sheet title={t('title')}>
      <Form form={form} problem={ask.error} onSubmit={({ invitedName }) => ask.mutate({ id, invitedName: invitedName.trim() })}>
        <FormSummary />
        <FormText name="invitedName" label={t('name')} hint={t('nameHint')} maxLength={120} autoComplete="off" required />
        <Button kind="second" type="submit" isPending={ask.isPending}>
          {t('go')}
        </Button>
      </Form>
    </Sheet>
  )
}
