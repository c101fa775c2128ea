import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { FormProvider, get, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form'
import type { Problem } from '#frontend/api/problem.ts'
import { FormNotes, type FieldSpeech, type Notes } from './form-notes.ts'

interface FormProps<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>
  /** Called when every field is right; what it throws as a Problem belongs in `problem`. */
  readonly onSubmit: (values: Values) => unknown
  /** The server's refusal, shown in the summary and, where it names fields, at these. */
  readonly problem?: Problem | null
  /** Whether what is right is saved already: the summary says so. */
  readonly restIsSaved?: boolean
  /** The field a server's path belongs to, where it is not the path itself. */
  readonly fieldOf?: (path: string) => FieldPath<Values> | null
  readonly children: ReactNode
}

/**
 * A form that says all that is wrong at once, in place and in a summary (`<FormSummary/>`, anywhere
 * inside) which takes the focus. Field values are react-hook-form's; errors are codes, put into words
 * by the fields themselves so that they change language with the page.
 */
export function Form<Values extends FieldValues>({ form, onSubmit, problem = null, restIsSaved = false, fieldOf, children }: FormProps<Values>) {
  const [fields] = useState(() => new Map<string, FieldSpeech>())
  const [attempt, setAttempt] = useState(0)
  const announce = useCallback((name: string, speech: FieldSpeech) => void fields.set(name, speech), [fields])
  const faults = useMemo(
    () => (problem?.faults ?? []).map((fault) => ({ ...fault, path: (fieldOf ? fieldOf(fault.path) : fault.path) ?? '' })),
    [problem, fieldOf],
  )
  const { getValues } = form
  const refusedValue = useMemo(() => {
    const values = problem === null ? {} : structuredClone(getValues())
    return (name: string): unknown => get(values, name)
  }, [problem, getValues])
  const notes = useMemo<Notes>(() => ({ fields, announce, attempt, problem, faults, refusedValue, restIsSaved }), [fields, announce, attempt, problem, faults, refusedValue, restIsSaved])
  const submit = form.handleSubmit(
    async (values) => {
      await onSubmit(values)
      setAttempt((count) => count + 1)
    },
    () => setAttempt((count) => count + 1),
  )
  return (
    <FormProvider {...form}>
      <FormNotes value={notes}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void submit(event)
          }}
        >
          {children}
        </form>
      </FormNotes>
    </FormProvider>
  )
}
