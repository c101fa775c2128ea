import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { meQuery } from '#frontend/api/me.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { phoneText } from '#frontend/ui/phone-text.ts'

interface AddressChangeProps {
  readonly kind: 'phone' | 'email'
  /** What stands in the field at first: the address that is to be verified, or nothing. */
  readonly now: string
  readonly onDone: () => void
  readonly onBack: () => void
}

interface Values {
  readonly address: string
  readonly code: string
}

/** A code goes to the new address; with it the address is hers, and the one it was before is told. */
export function AddressChange({ kind, now, onDone, onBack }: AddressChangeProps) {
  const t = useTranslations('account.who')
  const form = useForm<Values>({ defaultValues: { address: now, code: '' }, shouldFocusError: false })
  const [codeId, setCodeId] = useState<string | null>(null)
  const asBody = (address: string) => (kind === 'phone' ? { phone: address.trim() } : { email: address.trim() })
  const ask = useIntent({
    run: ({ input }: { input: string }) => answer(api.POST('/api/me/one-time-codes', { body: asBody(input) })),
    onDone: (sent) => setCodeId(sent.codeId),
  })
  const set = useIntent({
    run: ({ input: { address, code, id } }: { input: Values & { id: string } }) => answer(api.PUT('/api/me/address', { body: { ...asBody(address), codeId: id, code: code.replaceAll(/\s/g, '') } })),
    onDone: (me) => {
      queries.setQueryData(meQuery.queryKey, me)
      onDone()
    },
  })
  const submit = (values: Values): void => (codeId === null ? ask.mutate(values.address) : set.mutate({ ...values, id: codeId }))
  return (
    <Form form={form} problem={codeId === null ? ask.error : set.error} fieldOf={(path) => (path === kind ? 'address' : path === 'code' ? 'code' : null)} onSubmit={submit}>
      <FormSummary />
      {codeId === null && <FormText name="address" label={t(`new.${kind}`)} hint={t('newHint')} type={kind === 'phone' ? 'tel' : 'email'} inputMode={kind === 'phone' ? 'tel' : 'email'} autoComplete={kind === 'phone' ? 'tel' : 'email'} required />}
      {codeId !== null && <FormText name="code" label={t('code')} hint={t('codeHint', { to: phoneText(form.getValues('address')) })} inputMode="numeric" autoComplete="one-time-code" required />}
      <Button type="submit" kind="second" isPending={ask.isPending || set.isPending}>
        {codeId === null ? t('send') : t('keep')}
      </Button>
      <Button kind="quiet" onPress={onBack}>
        {t('back')}
      </Button>
    </Form>
  )
}
