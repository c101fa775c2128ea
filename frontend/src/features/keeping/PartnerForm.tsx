import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { languages } from '#domain/languages.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormCheck } from '#frontend/ui/form/FormCheck.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { FormDoors } from './FormDoors.tsx'
import { bodyOf, fieldOf, noPool, questionsOf, valuesOf, type PartnerValues } from './partner-values.ts'
import { keptChanged, poolsQuery, type KeptPartner } from './queries.ts'

const mostQuestions = 12
const isSigners = (value: unknown): string | null => (/^[1-9]$/.test(String(value).trim()) ? null : 'not-a-whole-number')

interface PartnerFormProps {
  /** Null for one that joins. */
  readonly partner: KeptPartner | null
  readonly onLeave: () => void
}

/** An organisation: who it is, what it may recommend, and the questions it answers about people, in each language. */
export function PartnerForm({ partner: opened, onLeave }: PartnerFormProps) {
  const t = useTranslations('keeping.partners.form')
  const [id] = useState(newId)
  // As it was when the form was opened: what another changes meanwhile is refused, not put back.
  const [partner] = useState(opened)
  const [count, setCount] = useState(questionsOf(partner))
  const pools = useQuery(poolsQuery).data ?? []
  const form = useForm<PartnerValues>({ defaultValues: valuesOf(partner), shouldFocusError: false })
  const keep = useIntent({
    run: ({ input, key }: { input: PartnerValues; key: string }) => {
      const { active, ...body } = bodyOf(input, partner, count)
      return partner === null
        ? answer(api.POST('/api/partners', { params: intentHeader(key), body: { id, ...body } }))
        : answer(api.PUT('/api/partners/{partnerId}', { params: { path: { partnerId: partner.partnerId }, ...intentHeader(key) }, body: { active, version: partner.version, ...body } }))
    },
    onDone: () => {
      say(t('done'))
      onLeave()
      return keptChanged()
    },
    onRefused: ({ code }) => void (code === 'stale-version' && keptChanged()),
  })
  return (
    <Form form={form} onSubmit={(values) => keep.mutateAsync(values).catch(() => {})} problem={keep.error} fieldOf={fieldOf}>
      <FormSummary />
      <FormText name="name" label={t('name')} maxLength={120} autoComplete="off" required />
      {languages.map(({ code, name }) => <FormText key={code} name={`about-${code}`} label={t('about', { language: name })} hint={t('aboutHint')} lines={2} maxLength={300} required />)}
      <FormText name="contactName" label={t('contactName')} maxLength={120} autoComplete="off" required />
      <FormText name="contactPhone" label={t('contactPhone')} type="tel" autoComplete="off" maxLength={30} required />
      <FormMoney name="most" label={t('most')} hint={t('mostHint')} required />
      <FormText name="signers" label={t('signers')} inputMode="numeric" required rule={isSigners} />
      <FormChoice name="conflictRule" label={t('conflict')} required choices={(['recuse', 'disclose'] as const).map((value) => ({ value, label: t(`conflictRule.${value}`) }))} />
      <FormSelect name="pool" label={t('pool')} required choices={[{ value: noPool, label: t('noPool') }, ...pools.map(({ poolId, name }) => ({ value: poolId, label: name }))]} />
      {Array.from({ length: count }, (_, index) =>
        languages.map(({ code, name }) => (
          <FormText key={`${String(index)} ${code}`} name={`question-${String(index)}-${code}`} label={t('question', { number: String(index + 1), language: name })} maxLength={200} required={index === 0} />
        )),
      )}
      {count < mostQuestions && (
        <Button kind="quiet" fit onPress={() => setCount(count + 1)}>
          {t('another')}
        </Button>
      )}
      {partner !== null && <FormCheck name="active" label={t('active')} />}
      <FormDoors send={t(partner === null ? 'add' : 'keep')} leave={t('leave')} isPending={keep.isPending} onLeave={onLeave} />
    </Form>
  )
}
