import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useMe } from '#frontend/api/me.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { endorsementChanged, type Endorsement } from './queries.ts'

const unsigned = { conflict: '', conflictNote: '', typedName: '' }

/** Her own name under the record; or, with a conflict of interest, naming it, so that another signs. */
export function Signing({ endorsement }: { readonly endorsement: Endorsement }) {
  const t = useTranslations('partner.sign')
  const me = useMe()
  const language = useLanguage()
  const [id] = useState(newId)
  const form = useForm({ defaultValues: unsigned, shouldFocusError: false })
  const conflict = useWatch({ control: form.control, name: 'conflict' }) === 'yes'
  const { endorsementId, version, applicant, policy, statement } = endorsement
  const sign = useIntent({
    run: ({ input, key }: { input: typeof unsigned; key: string }) =>
      answer(
        api.POST('/api/endorsements/{endorsementId}/signatures', {
          params: { path: { endorsementId }, ...intentHeader(key) },
          body: { id, version, conflict: input.conflict === 'yes', conflictNote: input.conflictNote.trim() || null, typedName: input.typedName.trim() },
        }),
      ),
    onDone: async (changed, input) => {
      say(t(input.conflict === 'yes' && policy.conflictRule === 'recuse' ? 'recused' : 'done'))
      await endorsementChanged(changed)
    },
  })
  const recuses = conflict && policy.conflictRule === 'recuse'
  const name = me ? `${me.givenNames} ${me.familyNames}` : ''
  return (
    <section className="partner-part partner-apart">
      <Form form={form} problem={sign.error} onSubmit={(values) => sign.mutate(values)}>
        <FormSummary />
        <p className="partner-statement">{statement.text[language]}</p>
        <FormChoice name="conflict" look="segments" label={t('conflict', { name: applicant })} required choices={(['no', 'yes'] as const).map((value) => ({ value, label: t(value) }))} />
        {conflict && <FormText name="conflictNote" label={t('conflictNote')} maxLength={300} required />}
        {recuses && <p className="partner-note">{t('recusal')}</p>}
        <FormText name="typedName" label={t('typedName')} hint={t('typedNameHint', { name })} autoComplete="name" required />
        <Button type="submit" fit icon="signature-fill" isPending={sign.isPending}>
          {recuses ? t('name') : t('go', { name: applicant })}
        </Button>
      </Form>
    </section>
  )
}
