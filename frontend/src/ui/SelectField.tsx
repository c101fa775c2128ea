import './field.css'
import { useId } from 'react'
import { Icon } from './Icon.tsx'
import type { FieldWords } from './FieldText.tsx'

interface SelectFieldProps extends FieldWords {
  readonly id?: string
  readonly name?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  /** The first line while nothing is chosen. */
  readonly placeholder?: string
}

/** The phone's own list of choices: it opens as the wheel or sheet that people know, and works with one thumb. */
export function SelectField({ label, hint, error, id, value, onChange, onBlur, choices, placeholder, name }: SelectFieldProps) {
  const own = useId()
  const control = id ?? own
  const beside = `${control}-words`
  const wrong = error !== undefined && error !== null
  return (
    <div className="field" data-invalid={wrong || undefined}>
      <div className="field-text">
        <label className="field-label" htmlFor={control}>
          {label}
        </label>
        {(wrong || hint !== undefined) && (
          <span id={beside} className={wrong ? 'field-error' : 'field-hint'}>
            {wrong && <Icon name="warning-circle-fill" />}
            <span>{wrong ? error : hint}</span>
          </span>
        )}
      </div>
      <div className="field-box">
        <select
          id={control}
          name={name}
          className="field-input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong || hint !== undefined ? beside : undefined}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="caret-down-bold" />
      </div>
    </div>
  )
}
