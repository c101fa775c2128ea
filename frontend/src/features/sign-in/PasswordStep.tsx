import { useForm } from 'react-hook-form'
import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import type { Problem } from '#frontend/api/problem.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

export interface Credentials {
  readonly email: string
  readonly password: string
}

interface PasswordStepProps {
  readonly problem: Problem | null
  readonly pending: boolean
  /** Where the page for making an account is. */
  readonly signUp: string
  readonly onCredentials: (credentials: Credentials) => void
}

export function PasswordStep({ problem, pending, signUp, onCredentials }: PasswordStepProps) {
  const t = useTranslations('sign-in')
  const form = useForm<Credentials>({ defaultValues: { email: '', password: '' }, shouldFocusError: false })
  return (
    <Sheet label={t('title')}>
      <Form form={form} problem={problem?.code === 'second-factor-required' ? null : problem} onSubmit={({ email, password }) => onCredentials({ email: email.trim(), password })}>
        <FormSummary />
        <FormText name="email" label={t('email')} type="email" inputMode="email" autoComplete="username" required />
        <FormText name="password" label={t('password')} type="password" autoComplete="current-password" required />
        <Button type="submit" isPending={pending}>
          {t('go')}
        </Button>
      </Form>
      <p className="sign-in-other">
        {t('newHere')} <Link to={signUp}>{t('makeAccount')}</Link>
      </p>
    </Sheet>
  )
}
