import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { disputeSubjects, type DisputeSubject } from '#domain/circle/disputes/dispute.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { keepDisputes } from './queries.ts'

interface SayNotSoProps {
  readonly circleId: string
  readonly onLeave: () => void
}

/** She says what is not so, in her own words. */
export function SayNotSo({ circleId, onLeave }: SayNotSoProps) {
  const t = useTranslations('circle-disputes')
  const [id] = useState(newId)
  const form = useForm<{ subject: DisputeSubject | ''; says: string }>({ defaultValues: { subject: '', says: '' }, shouldFocusError: false })
  const open = useIntent({
    run: ({ input, key }: { input: { subject: DisputeSubject; says: string }; key: string }) =>
      answer(api.POST('/api/my-circles/{circleId}/disputes', { params: { path: { circleId }, ...intentHeader(key) }, body: { id, ...input } })),
    onDone: (now) => {
      keepDisputes(circleId, now)
      say(t('opened'))
      onLeave()
    },
  })
  return (
    <Form form={form} problem={open.error} onSubmit={({ subject, says }) => subject !== '' && open.mutate({ subject, says: says.trim() })}>
      <FormSummary />
      <FormChoice name="subject" label={t('what')} required choices={disputeSubjects.map((value) => ({ value, label: t(`subject.${value}`) }))} />
      <FormText name="says" label={t('words')} hint={t('wordsHint')} lines={3} maxLength={500} required />
      <Button type="submit" isPending={open.isPending}>
        {t('open')}
      </Button>
      <Button kind="quiet" onPress={onLeave}>
        {t('leave')}
      </Button>
    </Form>
  )
}
