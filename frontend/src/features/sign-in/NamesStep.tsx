import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { Problem } from '#frontend/api/problem.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormCheck } from '#frontend/ui/form/FormCheck.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { NameFields } from './NameFields.tsx'

export interface Names {
  readonly givenNames: string
  readonly familyNames: string
  /** She wants texts; asked of who comes by phone. */
  readonly textConsent: boolean
}

interface NamesStepProps {
  readonly byPhone: boolean
  readonly problem: Problem | null
  readonly pending: boolean
  readonly onNames: (names: Names) => void
}

/** Her code was right and nobody has this phone or mail: it is her first time, and her name is all that is missing. */
export function NamesStep({ byPhone, problem, pending, onNames }: NamesStepProps) {
  const t = useTranslations('sign-in.up')
  const form = useForm<Names>({ defaultValues: { givenNames: '', familyNames: '', textConsent: false }, shouldFocusError: false })
  return (
    <>
      <PageTitle lead={t('first')}>{t('title')}</PageTitle>
      <Sheet label={t('title')}>
        <Form form={form} problem={problem} onSubmit={onNames}>
          <FormSummary />
          <NameFields />
          {byPhone && <FormCheck name="textConsent" label={t('texts')} />}
          <Button type="submit" isPending={pending}>
            {t('make')}
          </Button>
        </Form>
      </Sheet>
    </>
  )
}
