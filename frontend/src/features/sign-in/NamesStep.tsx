import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { Problem } from '#frontend/api/problem.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { NameFields } from './NameFields.tsx'

export interface Names {
  readonly givenNames: string
  readonly familyNames: string
}

interface NamesStepProps {
  readonly problem: Problem | null
  readonly pending: boolean
  readonly onNames: (names: Names) => void
}

/** Her code was right and nobody has this phone or mail: it is her first time, and her name is all that is missing. */
export function NamesStep({ problem, pending, onNames }: NamesStepProps) {
  const t = useTranslations('sign-in.up')
  const form = useForm<Names>({ defaultValues: { givenNames: '', familyNames: '' }, shouldFocusError: false })
  return (
    <>
      <PageTitle lead={t('first')}>{t('title')}</PageTitle>
      <Sheet label={t('title')}>
        <Form form={form} problem={problem} onSubmit={onNames}>
          <FormSummary />
          <NameFields />
          <Button type="submit" isPending={pending}>
            {t('make')}
          </Button>
        </Form>
      </Sheet>
    </>
  )
}
