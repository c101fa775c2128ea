import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { Problem } from '#frontend/api/problem.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { phoneText } from '#frontend/ui/phone-text.ts'

interface CodeStepProps {
  /** Where the code comes from: sent to her, sent because this browser is new, or shown by her authenticator. */
  readonly from: 'sent' | 'newDevice' | 'authenticator'
  /** Where it was sent. */
  readonly to?: string
  readonly problem: Problem | null
  readonly pending: boolean
  readonly onCode: (code: string) => void
  readonly onAgain?: () => void
  readonly onBack: () => void
}

const wrongCodes = new Set(['not-a-code', 'wrong-code'])

/** The code of six digits, sent to her or shown by the authenticator on her phone. */
export function CodeStep({ from, to = '', problem, pending, onCode, onAgain, onBack }: CodeStepProps) {
  const t = useTranslations('sign-in.code')
  const form = useForm({ defaultValues: { code: '' }, shouldFocusError: false })
  return (
    <>
      <PageTitle lead={t(`lead.${from}`, { to: phoneText(to) })}>{t(`title.${from}`)}</PageTitle>
      <Sheet label={t(`title.${from}`)}>
        <Form form={form} problem={problem} fieldOf={(path) => (path.endsWith('code') || path === 'totp' ? 'code' : null)} onSubmit={({ code }) => onCode(code.replaceAll(/\s/g, ''))}>
          <FormSummary />
          <FormText
            name="code"
            label={t('label')}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            rule={(value) => (/^\s*(\d\s*){6}$/.test(String(value)) ? null : 'not-a-code')}
            words={(code) => (wrongCodes.has(code) ? t(`wrong.${from}`) : undefined)}
          />
          <Button type="submit" isPending={pending}>
            {t('go')}
          </Button>
        </Form>
        {onAgain !== undefined && (
          <Button kind="quiet" onPress={onAgain}>
            {t('again')}
          </Button>
        )}
        <Button kind="quiet" onPress={onBack}>
          {t('back')}
        </Button>
      </Sheet>
    </>
  )
}
