import { useForm } from 'react-hook-form'
import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import type { Problem } from '#frontend/api/problem.ts'
import { toField } from '#frontend/api/where-to.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

interface AddressStepProps {
  /** What she typed before, where she came back. */
  readonly to: string
  readonly problem: Problem | null
  readonly pending: boolean
  /** Where the page for making an account is. */
  readonly signUp: string
  readonly onCode: (to: string) => void
  readonly onPassword: (to: string) => void
}

/** Her phone or mail first; then the code that most people use, or the password of who has one. */
export function AddressStep({ to, problem, pending, signUp, onCode, onPassword }: AddressStepProps) {
  const t = useTranslations('sign-in')
  const form = useForm({ defaultValues: { to }, shouldFocusError: false })
  return (
    <Sheet label={t('title')}>
      <Form form={form} problem={problem} fieldOf={toField} onSubmit={(values) => onCode(values.to)}>
        <FormSummary />
        <FormText name="to" label={t('to')} hint={t('toHint')} autoComplete="username" required />
        <Button type="submit" isPending={pending}>
          {t('sendCode')}
        </Button>
        <Button kind="quiet" onPress={() => onPassword(form.getValues('to'))}>
          {t('usePassword')}
        </Button>
      </Form>
      <p className="sign-in-other">
        {t('newHere')} <Link to={signUp}>{t('makeAccount')}</Link>
      </p>
    </Sheet>
  )
}
