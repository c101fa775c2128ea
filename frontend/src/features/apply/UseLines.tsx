import { useFieldArray } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { longestUse, mostUses } from '#domain/application/uses.ts'
import { newId } from '#frontend/api/new-id.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { UsesValues } from './uses-values.ts'

/** One thing after the other: what, what it costs, and where she was told that price. */
export function UseLines() {
  const t = useTranslations('apply.purpose')
  const { fields, append, remove } = useFieldArray<UsesValues, 'uses', 'key'>({ name: 'uses', keyName: 'key' })
  return (
    <Sheet title={t('uses')}>
      {fields.map((line, index) => (
        <fieldset className="use-line" key={line.key} aria-label={t('line', { number: String(index + 1) })}>
          <FormText name={`uses.${index}.what`} label={t('what')} {...(index === 0 ? { hint: t('whatHint') } : {})} maxLength={longestUse} required />
          <FormMoney row name={`uses.${index}.amount`} label={t('costs')} required />
          <FormText name={`uses.${index}.seller`} label={t('seller')} maxLength={longestUse} />
          {fields.length > 1 && (
            <Button kind="quiet" fit aria-label={t('removeOf', { number: String(index + 1) })} onPress={() => remove(index)}>
              {t('remove')}
            </Button>
          )}
        </fieldset>
      ))}
      {fields.length < mostUses && (
        <Button kind="second" fit onPress={() => append({ id: newId(), what: '', amount: '', seller: '' })}>
          {t('add')}
        </Button>
      )}
    </Sheet>
  )
}
