import { useCallback, useEffect } from 'react'
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form'
import type { Answers } from './answers.ts'
import { useDraft } from './draft-context.ts'
import { useGoOn, type StepName } from './interview.ts'

interface StepForm<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>
  /** For the form's onSubmit: what is right is saved, on to the next page. */
  readonly goOn: () => Promise<void>
}

/** A page of the interview as a form: saved as typed, all its problems at once when the person wants to go on. */
export function useStepForm<Values extends FieldValues>(step: StepName, defaultValues: DefaultValues<Values>, answersOf: (values: Values) => Answers): StepForm<Values> {
  const { keeper } = useDraft()
  const onward = useGoOn(step)
  const form = useForm<Values>({ defaultValues, shouldFocusError: false })
  const { subscribe } = form
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keeper.change(answersOf(values)) }),
    [subscribe, keeper, answersOf],
  )
  const goOn = useCallback(async () => {
    keeper.change(answersOf(form.getValues()))
    await onward()
  }, [keeper, answersOf, form, onward])
  return { form, goOn }
}
