import { useTranslations } from 'use-intl'
import { ChoiceGroup, type ChoiceGroupProps } from '../ChoiceGroup.tsx'
import { fieldWords } from '../FieldText.tsx'
import { useFormField, type FormFieldProps } from './use-form-field.ts'

/** One of several in a form. */
export function FormChoice({ name, label, hint, required, rule, words, choices, look }: FormFieldProps & Pick<ChoiceGroupProps, 'choices' | 'look'>) {
  const t = useTranslations('ui.field')
  const say = (code: string): string | undefined => words?.(code) ?? (code === 'required' ? t('chooseOne') : undefined)
  const { field, error } = useFormField({ name, label, ...(required ? { required } : {}), ...(rule ? { rule } : {}), words: say })
  return (
    <ChoiceGroup
      {...fieldWords({ label, hint, error })}
      choices={choices}
      {...(look ? { look } : {})}
      id={name}
      name={name}
      isRequired={required ?? false}
      value={typeof field.value === 'string' && field.value !== '' ? field.value : null}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  )
}
