import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField'
import { useTranslations } from 'use-intl'
import { FieldText, type FieldWords } from './FieldText.tsx'

export interface TextFieldProps extends FieldWords, Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid' | 'isDisabled'> {
  /** More than one line, to tell a story in. */
  readonly lines?: number
  readonly placeholder?: string
}

function Password({ children }: { readonly children: (type: 'text' | 'password') => ReactNode }) {
  const t = useTranslations('ui')
  const [shown, setShown] = useState(false)
  return (
    <>
      {children(shown ? 'text' : 'password')}
      <Button className="field-reveal" slot={null} aria-label={t(shown ? 'field.hidePassword' : 'field.showPassword')} onPress={() => setShown(!shown)}>
        {t(shown ? 'field.hide' : 'field.show')}
      </Button>
    </>
  )
}

/** A line (or `lines` lines) of text. What a person typed is kept whatever is wrong with it. */
export function TextField({ label, hint, error, lines, placeholder, type, ...rest }: TextFieldProps) {
  const input = (as: AriaTextFieldProps['type']) => <Input className="field-input" type={as ?? 'text'} {...(placeholder ? { placeholder } : {})} />
  return (
    <AriaTextField {...rest} validationBehavior="aria" isInvalid={error !== undefined} className="field">
      <FieldText {...{ label, hint, error }} />
      <div className="field-box">
        {lines !== undefined && <TextArea className="field-input" rows={lines} />}
        {lines === undefined && type === 'password' && <Password>{input}</Password>}
        {lines === undefined && type !== 'password' && input(type)}
      </div>
    </AriaTextField>
  )
}
