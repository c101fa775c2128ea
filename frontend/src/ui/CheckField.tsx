import './choice.css'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'
import { Icon } from './Icon.tsx'

interface CheckFieldProps {
  readonly id?: string
  readonly children: ReactNode
  readonly error?: ReactNode
  readonly isSelected: boolean
  readonly onChange: (selected: boolean) => void
}

/** A statement a person agrees to by marking it. */
export function CheckField({ id, children, error, isSelected, onChange }: CheckFieldProps) {
  const wrong = error !== undefined && error !== null
  return (
    <Checkbox className="check" {...(id ? { id } : {})} isSelected={isSelected} onChange={onChange} isInvalid={wrong} validationBehavior="aria">
      <span className="check-box" aria-hidden="true">
        <Icon name="check-bold" size={16} />
      </span>
      <span className="check-words">
        <span>{children}</span>
        {wrong && (
          <span className="field-error">
            <Icon name="warning-circle-fill" />
            <span>{error}</span>
          </span>
        )}
      </span>
    </Checkbox>
  )
}
