import './field.css'
import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { Icon } from './Icon.tsx'

/** What every field shows beside its box. `error` stands in the hint's place and says what to do. */
export interface FieldWords {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: ReactNode
}

/** The label, and under it the hint or the error. To be used inside one of the library's fields. */
export function FieldText({ label, hint, error }: FieldWords) {
  const wrong = error !== undefined && error !== null
  return (
    <div className="field-text">
      <Label className="field-label">{label}</Label>
      {!wrong && hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {wrong && (
        <FieldError className="field-error">
          <Icon name="warning-circle-fill" />
          <span>{error}</span>
        </FieldError>
      )}
    </div>
  )
}

/** Leaves out what is undefined, which `exactOptionalPropertyTypes` tells apart from absent. */
export const fieldWords = ({ label, hint, error }: { [Key in keyof FieldWords]: FieldWords[Key] | undefined }): FieldWords => ({
  label,
  ...(hint === undefined ? {} : { hint }),
  ...(error === undefined || error === null ? {} : { error }),
})
