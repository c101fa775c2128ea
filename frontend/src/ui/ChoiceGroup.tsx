import './choice.css'
import type { ReactNode } from 'react'
import { Radio, RadioGroup, type RadioGroupProps } from 'react-aria-components/RadioGroup'
import { FieldText, type FieldWords } from './FieldText.tsx'
import { Icon } from './Icon.tsx'

export interface Choice {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
}

export interface ChoiceGroupProps extends FieldWords, Omit<RadioGroupProps, 'children' | 'className' | 'style' | 'isInvalid' | 'isDisabled'> {
  readonly choices: readonly Choice[]
  /** `segments`: a few short words side by side. `list`: a sentence each, one under the other. */
  readonly look?: 'segments' | 'list'
}

/** One of several. Everything is on the screen; nothing has to be opened to be read. */
export function ChoiceGroup({ label, hint, error, choices, look = 'list', ...rest }: ChoiceGroupProps) {
  return (
    <RadioGroup {...rest} validationBehavior="aria" isInvalid={error !== undefined} className="field choices" data-look={look}>
      <FieldText {...{ label, hint, error }} />
      <div className="choices-box">
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="choice">
            {look === 'list' && (
              <span className="choice-dot" aria-hidden="true">
                <Icon name="check-bold" size={14} />
              </span>
            )}
            <span className="choice-words">
              {choice.label}
              {choice.hint !== undefined && <span className="choice-hint">{choice.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
