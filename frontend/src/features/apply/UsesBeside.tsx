import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { usesBeside } from '#domain/application/uses.ts'
import { formatMoney, typedCents } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import { amountText } from './amount-text.ts'
import type { UsesValues } from './uses-values.ts'

const money = (cents: number): string => formatMoney(cents, { whole: true })

/**
 * What it all costs beside what she asks, as she types. Until she writes an amount herself, it is what it costs.
 * @param follow whether she has not written one yet
 */
export function UsesBeside({ follow }: { readonly follow: boolean }) {
  const t = useTranslations('apply.purpose')
  const { setValue, formState } = useFormContext<UsesValues>()
  const uses = useWatch<UsesValues, 'uses'>({ name: 'uses' })
  const asked = typedCents(useWatch<UsesValues, 'amount'>({ name: 'amount' }))
  const { totalCents, differenceCents, reading } = usesBeside(asked, uses.map(({ amount }) => ({ amountCents: typedCents(amount) })))
  const follows = follow && formState.dirtyFields.amount !== true
  useEffect(() => {
    if (follows && totalCents > 0) setValue('amount', amountText(totalCents))
  }, [follows, totalCents, setValue])
  if (totalCents === 0) return null
  return (
    <output className="uses-beside">
      <span className="uses-total">
        <span>{t('total')}</span> <b className="money">{money(totalCents)}</b>
      </span>
      {asked > 0 && <span>{t.rich(`beside.${reading}`, { ...marked, difference: money(differenceCents) })}</span>}
      {asked > 0 && reading !== 'equal' && (
        <Button kind="quiet" fit onPress={() => setValue('amount', amountText(totalCents), { shouldDirty: true })}>
          {t('askThat', { total: money(totalCents) })}
        </Button>
      )}
    </output>
  )
}
