import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { useCheckpointName } from '#frontend/ui/coaching/use-checkpoint-name.ts'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { lookAgain, type Coached } from './queries.ts'
import { besideThePlan, bodyOf, categories, newTalkIds, openCheckpoints, outcomes, valuesFor, type TalkValues } from './talk-values.ts'

/** A talk in one form: how it went, what she reads of it and what she does not, minutes, and what comes next. */
export function TalkForm({ person }: { readonly person: Coached }) {
  const t = useTranslations('people')
  const dates = useDates()
  const nameOf = useCheckpointName()
  const [ids] = useState(newTalkIds)
  const form = useForm<TalkValues>({ defaultValues: valuesFor(person), shouldFocusError: false })
  const first = person.name.split(' ')[0] ?? person.name
  const record = useIntent({
    run: ({ input, key }: { input: TalkValues; key: string }) =>
      answer(api.POST('/api/loans/{loanId}/coaching/talks', { params: { path: { loanId: person.loanId }, ...intentHeader(key) }, body: bodyOf(input, ids) })),
    onDone: async () => {
      say(t('form.saved'))
      await lookAgain()
    },
  })
  const willSend = useWatch({ control: form.control, name: 'sharedNote' }).trim() !== ''
  const choices = openCheckpoints(person).map((one) => ({ value: one.key, label: `${nameOf(one)}, ${dates.short(one.dueOn ?? person.today)}` }))
  return (
    <section className="coach-form" aria-label={t('form.title')}>
      <h2>{t('form.title')}</h2>
      <Form form={form} onSubmit={(values) => record.mutate(values)} problem={record.error}>
        <FormSummary />
        <FormSelect name="checkpoint" label={t('form.about')} choices={[...choices, { value: besideThePlan, label: t('form.beside') }]} />
        <FormChoice name="outcome" label={t('form.outcome')} required look="segments" choices={outcomes.map((value) => ({ value, label: t(`person.outcome.${value}`) }))} />
        <FormText name="heldOn" type="date" label={t('form.heldOn')} required />
        <div className="coach-write" data-kind="shared" lang={person.locale}>
          <Icon name="eye-fill" />
          <FormText name="sharedNote" lines={4} label={t('form.shared', { name: first })} hint={t('form.sharedHint')} maxLength={4000} />
        </div>
        <div className="coach-write" data-kind="private">
          <Icon name="lock-simple-fill" />
          <FormText name="privateNote" lines={3} label={t('form.private')} hint={t('form.privateHint')} maxLength={4000} />
        </div>
        <div className="coach-pair">
          <FormText name="minutes" inputMode="numeric" label={t('form.minutes')} maxLength={4} rule={(typed) => (/^\d{0,4}$/.test(String(typed).trim()) ? null : 'not-a-whole-number')} />
          <FormSelect name="category" label={t('form.counts')} choices={categories.map((value) => ({ value, label: t(`person.category.${value}`) }))} />
        </div>
        <FormText name="nextOn" type="date" label={t('form.nextOn')} hint={t('form.nextHint')} />
        <div className="coach-pair coach-step">
          <FormText name="step" label={t('form.step')} hint={t('form.stepHint')} maxLength={200} />
          <FormText name="stepDueOn" type="date" label={t('form.stepDueOn')} />
        </div>
        <Button type="submit" isPending={record.isPending}>
          {willSend ? t('form.saveAndSend', { name: first }) : t('form.save')}
        </Button>
      </Form>
    </section>
  )
}
