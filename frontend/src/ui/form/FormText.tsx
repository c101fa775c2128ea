import { TextField, type TextFieldProps } from '../TextField.tsx'
import { fieldWords } from '../FieldText.tsx'
import { useFormField, type FormFieldProps } from './use-form-field.ts'

type FormTextProps = FormFieldProps & Pick<TextFieldProps, 'lines' | 'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'placeholder' | 'autoFocus'>

/** A line of text in a form, or several. */
export function FormText({ name, label, hint, required, rule, words, ...rest }: FormTextProps) {
  const { field, error } = useFormField({ name, label, ...(required ? { required } : {}), ...(rule ? { rule } : {}), ...(words ? { words } : {}) })
  return (
    <TextField
      {...rest}
      {...fieldWords({ label, hint, error })}
      id={name}
      name={name}
      isRequired={required ?? false}
      value={typeof field.value === 'string' ? field.value : ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  )
}
