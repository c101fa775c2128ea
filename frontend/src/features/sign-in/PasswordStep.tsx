import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { Problem } from '#frontend/api/problem.ts'
import { toField } from '#frontend/api/where-to.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

export interface Credentials {
  /** A phone or an e-mail address, as typed. */
  readonly to: string
  readonly password: string
}

interface PasswordStepProps {
  readonly to: string
  readonly problem: Problem | null
  readonly pending: boolean
  readonly onCredentials: (credentials: Credentials) => void
  readonly onBack: (to: string) => void
}

export function PasswordStep({ to, problem, pending, onCredentials, onBack }: PasswordStepProps) {
  const t = useTranslations('sign-in')
  const form = useForm<Credentials>({ defaultValues: { to, password: '' }, shouldFocusError: false })
  return (
    <Sheet label={t('title')}>
      <Form form={form} problem={problem} fieldOf={toField} onSubmit={onCredentials}>
        <FormSummary />
        <FormText name="to" label={t('to')} autoComplete="username" required />
        <FormText name="password" label={t('password')} type="password" autoComplete="current-password" required />
        <Button type="submit" isPending={pending}>
          {t('go')}
        </Button>
      </Form>
      <Button kind="quiet" onPress={() => onBack(form.getValues('to'))}>
        {t('useCode')}
      </Button>
    </Sheet>
  )
}
