import { readMoney } from '#frontend/i18n/money-text.ts'
import { fieldWords } from '../FieldText.tsx'
import { MoneyField } from '../MoneyField.tsx'
import { useFormField, type FieldRule, type FormFieldProps } from './use-form-field.ts'

/** The code of why it cannot be read as money. */
const readable: FieldRule = (value) => {
  const read = typeof value === 'string' ? readMoney(value) : null
  return read?.kind === 'unreadable' ? read.why : null
}

interface FormMoneyProps extends FormFieldProps {
  readonly row?: boolean
}

/** An amount in a form; its value is what was typed, `readMoney` says what it came to. */
export function FormMoney({ name, label, hint, required, rule, words, row = false }: FormMoneyProps) {
  const check: FieldRule = (value) => readable(value) ?? rule?.(value) ?? null
  const { field, error } = useFormField({ name, label, rule: check, ...(required ? { required } : {}), ...(words ? { words } : {}) })
  return (
    <MoneyField
      {...fieldWords({ label, hint, error })}
      row={row}
      id={name}
      name={name}
      isRequired={required ?? false}
      value={typeof field.value === 'string' ? field.value : ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  )
}
