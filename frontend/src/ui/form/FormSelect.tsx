import { useTranslations } from 'use-intl'
import { fieldWords } from '../FieldText.tsx'
import { SelectField } from '../SelectField.tsx'
import { useFormField, type FormFieldProps } from './use-form-field.ts'

interface FormSelectProps extends FormFieldProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** One of many in a form, on the phone's own wheel. */
export function FormSelect({ name, label, hint, required, rule, words, choices }: FormSelectProps) {
  const t = useTranslations('ui.field')
  const say = (code: string): string | undefined => words?.(code) ?? (code === 'required' ? t('chooseOne') : undefined)
  const { field, error } = useFormField({ name, label, ...(required ? { required } : {}), ...(rule ? { rule } : {}), words: say })
  return (
    <SelectField
      {...fieldWords({ label, hint, error })}
      id={name}
      name={name}
      choices={choices}
      placeholder={t('choose')}
      value={typeof field.value === 'string' ? field.value : ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  )
}
