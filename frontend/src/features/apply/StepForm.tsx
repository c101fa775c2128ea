import type { ReactNode } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { StepFoot, StepTop } from './StepFrame.tsx'

interface StepFormProps<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>
  readonly onSubmit: () => unknown
  readonly title: string
  readonly lead: ReactNode
  readonly children: ReactNode
}

/** A page of questions: how far along, all that is wrong on top, the questions, one door. */
export function StepForm<Values extends FieldValues>({ form, onSubmit, title, lead, children }: StepFormProps<Values>) {
  const t = useTranslations('apply')
  return (
    <Form form={form} onSubmit={onSubmit} restIsSaved>
      <StepTop />
      <div className="pad">
        <FormSummary />
      </div>
      <PageTitle lead={lead}>{title}</PageTitle>
      {children}
      <StepFoot>
        <Button type="submit" iconAfter="arrow-right-bold">
          {t('next')}
        </Button>
      </StepFoot>
    </Form>
  )
}
