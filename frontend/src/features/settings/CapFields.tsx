import { useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { startFeeClasses } from '#domain/product/fee-class.ts'
import { readMoney } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { FormCheck } from '#frontend/ui/form/FormCheck.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { isPercent, isState, type CapsTyped } from './rate-cap-values.ts'
import { useChoices } from './use-choices.ts'

interface CapFieldsProps {
  readonly index: number
  readonly onRemove: () => void
}

/** One cap: whose law it is, for which lenders and amounts, how much a year, and the fees that count. */
export function CapFields({ index, onRemove }: CapFieldsProps) {
  const t = useTranslations('settings')
  const choicesOf = useChoices()
  const { getValues } = useFormContext<CapsTyped>()
  const at = `caps.${index}`
  const isTooSmall = (typed: unknown): string | null => {
    const [from, through] = [readMoney(getValues(`caps.${index}.fromCents`)), readMoney(String(typed))]
    return from.kind === 'amount' && through.kind === 'amount' && through.cents < from.cents ? 'too-small' : null
  }
  return (
    <fieldset className="setting-cap">
      <legend>{t('caps.one', { number: index + 1 })}</legend>
      <FormText name={`${at}.state`} label={t('line.state')} hint={t('caps.stateHint')} required maxLength={2} autoComplete="off" rule={(typed) => (isState(String(typed)) ? null : 'not-state')} words={(code) => (code === 'not-state' ? t('caps.stateHint') : undefined)} />
      <FormSelect name={`${at}.lenderType`} label={t('line.lenderType')} required choices={choicesOf('lenderType') ?? []} />
      <FormMoney name={`${at}.fromCents`} label={t('line.fromCents')} required />
      <FormMoney name={`${at}.throughCents`} label={t('line.throughCents')} required rule={isTooSmall} words={(code) => (code === 'too-small' ? t('caps.throughSmall') : undefined)} />
      <FormText name={`${at}.annualPercent`} label={t('line.annualPercent')} required maxLength={12} inputMode="decimal" autoComplete="off" rule={(typed) => (isPercent(String(typed)) ? null : 'not-rate')} />
      <p>{t('line.counts')}</p>
      {startFeeClasses.map((one) => <FormCheck key={one} name={`${at}.counts.${one}`} label={t(`caps.class.${one}`)} />)}
      <Button kind="quiet" fit aria-label={t('caps.removeNumber', { number: index + 1 })} onPress={onRemove}>
        {t('caps.remove')}
      </Button>
    </fieldset>
  )
}
