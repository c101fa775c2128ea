import { useCallback, useEffect } from 'react'
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form'
import { useNavigate } from 'react-router'
import type { Answers } from './answers.ts'
import { useDraft } from './draft-context.ts'
import { nextStep, type StepName } from './step-order.ts'

interface StepForm<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>
  /** For the form's onSubmit: what is right is saved, on to the next page. */
  readonly goOn: () => Promise<void>
}

/** A page of the interview as a form: saved as typed, all its problems at once when the person wants to go on. */
export function useStepForm<Values extends FieldValues>(step: StepName, defaultValues: DefaultValues<Values>, answersOf: (values: Values) => Answers): StepForm<Values> {
  const { application, keeper } = useDraft()
  const navigate = useNavigate()
  const form = useForm<Values>({ defaultValues, shouldFocusError: false })
  const { subscribe } = form
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keeper.change(answersOf(values)) }),
    [subscribe, keeper, answersOf],
  )
  const goOn = useCallback(async () => {
    keeper.change(answersOf(form.getValues()))
    await keeper.flush()
    await navigate(`/apply/${application.id}/${nextStep(step)}`)
  }, [keeper, answersOf, form, navigate, application.id, step])
  return { form, goOn }
}
