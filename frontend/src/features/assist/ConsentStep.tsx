import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { applicationQuery } from '#frontend/api/applications.ts'
import { answer, api } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { whereTo } from '#frontend/api/where-to.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { phoneText } from '#frontend/ui/phone-text.ts'
import type { Who } from './WhoStep.tsx'

interface Values {
  code: string
  givenNames: string
  familyNames: string
  typedName: string
}

const blank: Values = { code: '', givenNames: '', familyNames: '', typedName: '' }
const fieldNames: Readonly<Record<string, keyof Values>> = { code: 'code', givenNames: 'givenNames', familyNames: 'familyNames', consent: 'typedName' }

interface ConsentStepProps {
  readonly who: Who
  readonly consent: components['schemas']['MyHelp']['consent']
  readonly onBack: () => void
}

/** Her names, the code she says, and her consent: read aloud, with her own name typed by her on this screen. */
export function ConsentStep({ who, consent, onBack }: ConsentStepProps) {
  const t = useTranslations('assist.consent')
  const locale = useLanguage()
  const navigate = useNavigate()
  const form = useForm<Values>({ defaultValues: blank, shouldFocusError: false })
  const [ids] = useState(() => ({ id: newId(), applicationId: newId() }))
  const start = useIntent({
    run: ({ input }: { input: Values; key: string }) =>
      answer(
        api.POST('/api/help', {
          body: {
            ...ids, ...whereTo(who.typed), locale,
            ...(who.codeId === null ? {} : { code: { codeId: who.codeId, code: input.code.replaceAll(/\s/g, '') } }),
            ...(input.givenNames.trim() === '' ? {} : { givenNames: input.givenNames.trim() }),
            ...(input.familyNames.trim() === '' ? {} : { familyNames: input.familyNames.trim() }),
            consent: { textVersion: consent.version, typedName: input.typedName.trim() },
          },
        }),
      ),
    onDone: async (application) => {
      queries.setQueryData(applicationQuery(application.id).queryKey, application)
      await navigate(`/apply/${application.id}/next`)
    },
  })
  const words = (code: string): string | undefined => (code === 'name-differs' ? t('nameDiffers') : undefined)
  return (
    <Form form={form} problem={start.error} fieldOf={(path) => fieldNames[path.split('.')[0] ?? ''] ?? null} onSubmit={(values) => start.mutate(values)}>
      <div className="pad">
        <FormSummary />
      </div>
      <Sheet title={t('her')}>
        {who.codeId !== null && (
          <FormText
            name="code" label={t('code')} hint={t('codeHint', { to: phoneText(who.typed) })} inputMode="numeric" autoComplete="off" maxLength={9} required
            rule={(value) => (/^\s*(\d\s*){6}$/.test(String(value)) ? null : 'not-a-code')} words={(code) => (code === 'wrong-code' ? t('wrongCode') : undefined)}
          />
        )}
        <FormText name="givenNames" label={t('givenNames')} autoComplete="off" maxLength={100} required />
        <FormText name="familyNames" label={t('familyNames')} hint={t('familyNamesHint')} autoComplete="off" maxLength={100} />
      </Sheet>
      <Sheet title={t('title')}>
        <p className="small soft">{t('lead')}</p>
        <p className="assist-words" lang={locale}>
          {consent.text[locale]}
        </p>
        <FormText name="typedName" label={t('typedName')} hint={t('typedNameHint')} autoComplete="off" maxLength={200} words={words} required />
      </Sheet>
      <div className="pad pad-block buttons">
        <Button type="submit" isPending={start.isPending}>
          {t('start')}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </Form>
  )
}
