import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { criterionAnswers } from '#domain/partner/endorsement.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { endorsementChanged, type Endorsement } from './queries.ts'
import { fieldOf, recordOf, typedOf, type RecordBody } from './record-values.ts'

interface RecordFormProps {
  readonly endorsement: Endorsement
  readonly onDone: () => void
}

/** What the partner knows of her, its own questions, and what it recommends; its policy is told where it sets a limit. */
export function RecordForm({ endorsement, onDone }: RecordFormProps) {
  const t = useTranslations('partner.form')
  const language = useLanguage()
  const { endorsementId, policy, installmentChoices } = endorsement
  const form = useForm({ defaultValues: typedOf(endorsement), shouldFocusError: false })
  const keep = useIntent({
    run: ({ input, key }: { input: RecordBody; key: string }) =>
      answer(api.PUT('/api/endorsements/{endorsementId}/record', { params: { path: { endorsementId }, ...intentHeader(key) }, body: input })),
    onDone: async (changed) => {
      await endorsementChanged(changed)
      onDone()
    },
  })
  return (
    <Form form={form} problem={keep.error} fieldOf={(path) => fieldOf(path)} onSubmit={(values) => keep.mutate({ version: endorsement.version, record: recordOf(values, policy.criteria) })}>
      <FormSummary />
      <div className="partner-pair">
        <FormText name="knownSince" label={t('knownSince')} type="date" required />
        <FormText name="capacity" label={t('capacity')} hint={t('capacityHint')} maxLength={200} required />
      </div>
      <h3>{t('questions', { count: policy.criteria.length })}</h3>
      {policy.criteria.map(({ code, question }) => (
        <div className="partner-question" key={code}>
          <FormChoice name={`answers.${code}.answer`} label={question[language]} look="segments" required choices={criterionAnswers.map((value) => ({ value, label: t(`answers.${value}`) }))} />
          <FormText name={`answers.${code}.note`} label={t('noteOf', { question: question[language] })} maxLength={300} />
        </div>
      ))}
      <h3>{t('recommend')}</h3>
      <div className="partner-pair">
        <FormMoney name="amount" label={t('amount')} hint={t('amountHint', { maximum: formatMoney(policy.maxAmountCents, { whole: true }) })} required />
        {installmentChoices.length > 0 ? (
          <FormSelect name="installments" label={t('installments')} required choices={installmentChoices.map((count) => ({ value: String(count), label: String(count) }))} />
        ) : (
          <FormText name="installments" label={t('installments')} inputMode="numeric" required />
        )}
        <FormText name="coachingHours" label={t('coachingHours')} hint={t('coachingHint')} inputMode="numeric" />
      </div>
      <Button type="submit" fit isPending={keep.isPending}>
        {t('keep')}
      </Button>
    </Form>
  )
}
