import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { Problem } from '#frontend/api/problem.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

interface CodeStepProps {
  readonly problem: Problem | null
  readonly pending: boolean
  readonly onCode: (code: string) => void
  readonly onBack: () => void
}

/** The code of six digits from the authenticator on her phone. */
export function CodeStep({ problem, pending, onCode, onBack }: CodeStepProps) {
  const t = useTranslations('sign-in.code')
  const form = useForm({ defaultValues: { code: '' }, shouldFocusError: false })
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Sheet label={t('title')}>
        <Form form={form} problem={problem} onSubmit={({ code }) => onCode(code.replaceAll(/\s/g, ''))}>
          <FormSummary />
          <FormText
            name="code"
            label={t('label')}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            rule={(value) => (/^\s*(\d\s*){6}$/.test(String(value)) ? null : 'not-a-code')}
            words={(code) => (code === 'not-a-code' ? t('wrong') : undefined)}
          />
          <Button type="submit" isPending={pending}>
            {t('go')}
          </Button>
        </Form>
        <Button kind="quiet" onPress={onBack}>
          {t('back')}
        </Button>
      </Sheet>
    </>
  )
}
