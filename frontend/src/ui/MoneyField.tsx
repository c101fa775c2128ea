import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField'
import { FieldText, type FieldWords } from './FieldText.tsx'

export interface MoneyFieldProps extends FieldWords, Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid' | 'isDisabled' | 'type'> {
  /** Words on the left and the box on the right, as in a ledger. */
  readonly row?: boolean
}

/**
 * An amount, as typed text: `readMoney` of `#frontend/i18n/money-text.ts` says what it came to.
 * It is text and not a number field, because a number field would throw away what it cannot read.
 */
export function MoneyField({ label, hint, error, row = false, ...rest }: MoneyFieldProps) {
  return (
    <AriaTextField
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className="field"
      data-money=""
      data-row={row ? '' : undefined}
    >
      <FieldText {...{ label, hint, error }} />
      <div className="field-box">
        <span className="field-before" aria-hidden="true">
          $
        </span>
        <Input className="field-input" />
      </div>
    </AriaTextField>
  )
}
