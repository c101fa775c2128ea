import { Checkbox } from 'react-aria-components/Checkbox'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import { useTranslations } from 'use-intl'
import { useFormField } from '#frontend/ui/form/use-form-field.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { useMonthNames } from './use-month-names.ts'

const isList = (value: unknown): value is string[] => Array.isArray(value)

/** The year as twelve months to press: pressed is a month without a payment. */
export function SkippedMonths() {
  const t = useTranslations('products')
  const months = useMonthNames()
  const label = t('fields.months')
  const { field, error } = useFormField({ name: 'terms.skipMonths', label })
  return (
    <CheckboxGroup className="field product-months" value={isList(field.value) ? field.value : []} onChange={field.onChange} isInvalid={error !== undefined} validationBehavior="aria">
      <Label className="field-label">{label}</Label>
      <span className="field-hint">{t('fields.monthsHint')}</span>
      <div className="product-year" id="terms.skipMonths">
        {months.map(({ month, short, whole }) => (
          <Checkbox key={month} value={String(month)} className="product-month" aria-label={whole}>
            {({ isSelected }) => (
              <>
                <Icon name={isSelected ? 'sun-fill' : 'check-bold'} size={18} />
                <span aria-hidden="true">{short}</span>
              </>
            )}
          </Checkbox>
        ))}
      </div>
      {error !== undefined && <span className="field-error">{error}</span>}
    </CheckboxGroup>
  )
}
