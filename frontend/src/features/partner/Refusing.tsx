import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { refusalReasons } from '#domain/partner/endorsement.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { endorsementChanged, type Endorsement } from './queries.ts'

/** A no, with its reason for the record: she is shown another way in and loses nothing. */
export function Refusing({ endorsement }: { readonly endorsement: Endorsement }) {
  const t = useTranslations('partner.refuse')
  const [asked, setAsked] = useState(false)
  const form = useForm({ defaultValues: { reason: '', note: '' }, shouldFocusError: false })
  const { endorsementId, applicant: name } = endorsement
  const refuse = useIntent({
    run: ({ input: { reason, note }, key }: { input: { reason: string; note: string }; key: string }) =>
      answer(
        api.POST('/api/endorsements/{endorsementId}/refusal', {
          params: { path: { endorsementId }, ...intentHeader(key) },
          body: { reason: refusalReasons.find((one) => one === reason) ?? 'other', note: note.trim() || null },
        }),
      ),
    onDone: async (changed) => {
      say(t('done', { name }))
      await endorsementChanged(changed)
    },
  })
  if (!asked) {
    return (
      <div className="partner-foot">
        <p className="small soft">{t('note', { name })}</p>
        <Button kind="quiet" fit onPress={() => setAsked(true)}>
          {t('open')}
        </Button>
      </div>
    )
  }
  return (
    <section className="partner-part">
      <Form form={form} problem={refuse.error} onSubmit={(values) => refuse.mutate(values)}>
        <FormSummary />
        <FormSelect name="reason" label={t('reason')} hint={t('reasonHint')} required choices={refusalReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))} />
        <FormText name="note" label={t('more')} lines={2} maxLength={500} />
        <div className="partner-doors">
          <Button kind="second" type="submit" fit isPending={refuse.isPending}>
            {t('do')}
          </Button>
          <Button kind="quiet" fit onPress={() => setAsked(false)}>
            {t('back')}
          </Button>
        </div>
      </Form>
    </section>
  )
}

/** Taking its word back, before the decision. */
export function Withdrawing({ endorsement }: { readonly endorsement: Endorsement }) {
  const t = useTranslations('partner.withdraw')
  const { endorsementId } = endorsement
  const withdraw = useIntent({
    run: ({ key }) => answer(api.POST('/api/endorsements/{endorsementId}/withdrawal', { params: { path: { endorsementId }, ...intentHeader(key) } })),
    onDone: async (changed) => {
      say(t('done'))
      await endorsementChanged(changed)
    },
  })
  return (
    <div className="partner-foot">
      <p className="small soft">{t('note')}</p>
      <Button kind="quiet" fit isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>
        {t('do')}
      </Button>
      {withdraw.error !== null && <ProblemNote error={withdraw.error} />}
    </div>
  )
}
