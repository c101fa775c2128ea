import { useEffect, type ReactNode } from 'react'
import { useController, useFormContext, type ControllerRenderProps, type FieldValues, type RegisterOptions } from 'react-hook-form'
import { useProblemWords } from '../use-problem-words.ts'
import { useFormNotes } from './form-notes.ts'

/** A rule of one field: the code of what is wrong with its value, or null. */
export type FieldRule = (value: unknown) => string | null

export interface FormFieldProps {
  /** The field's name in the form's values; it is also the id of its control. */
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly required?: boolean
  readonly rule?: FieldRule
  /** A better sentence than the common one for a code, or undefined. */
  readonly words?: (code: string) => string | undefined
}

interface FormField {
  readonly field: ControllerRenderProps<FieldValues, string>
  /** In words, or undefined while nothing is wrong. */
  readonly error: string | undefined
}

/** Whether anything was typed or chosen. */
const empty = (value: unknown): boolean => value === undefined || value === null || value === false || (typeof value === 'string' && value.trim() === '')

/** Ties one field to its form: value, label for the summary, and what is wrong in words. */
export function useFormField({ name, label, required = false, rule, words }: FormFieldProps): FormField {
  const { control } = useFormContext()
  const { announce, faults, refusedValue } = useFormNotes()
  const problemWords = useProblemWords()
  useEffect(() => announce(name, { label, words }), [announce, name, label, words])
  const validate: RegisterOptions['validate'] = (value: unknown) => {
    if (empty(value)) return required ? 'required' : true
    return rule?.(value) ?? true
  }
  const { field, fieldState } = useController({ name, control, rules: { validate } })
  const said = fieldState.error?.message
  const fault = refusedValue(name) === field.value ? faults.find((each) => each.path === name) : undefined
  const code = said !== undefined && said !== '' ? said : fault?.code
  return { field, error: code === undefined ? undefined : (words?.(code) ?? problemWords.field(code, fault?.params)) }
}
