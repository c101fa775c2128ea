import { CheckField } from '../CheckField.tsx'
import { useFormField, type FormFieldProps } from './use-form-field.ts'

/** A statement to agree to in a form; its value is true or false. */
export function FormCheck({ name, label, required, rule, words, onChosen }: FormFieldProps & { readonly onChosen?: (chosen: boolean) => void }) {
  const { field, error } = useFormField({ name, label, ...(required ? { required } : {}), ...(rule ? { rule } : {}), ...(words ? { words } : {}) })
  return (
    <CheckField id={name} isSelected={field.value === true} onChange={(chosen) => {
        field.onChange(chosen)
        onChosen?.(chosen)
      }} {...(error === undefined ? {} : { error })}>
      {label}
    </CheckField>
  )
}
