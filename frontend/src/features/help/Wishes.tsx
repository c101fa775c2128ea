import { useTranslations } from 'use-intl'
import type { HelpWish } from '#domain/collections/help.ts'
import type { Loan } from '#frontend/api/loans.ts'
import type { Help, HelpOptions } from '#frontend/api/repaying.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { centsOf, wayOf, waysOf, type HelpValues } from './help-values.ts'

interface WishesProps {
  readonly loan: Loan
  readonly help: Help
  readonly options: HelpOptions
  /** As chosen so far. */
  readonly values: HelpValues
}

const amountRule = (value: unknown): string | null => (centsOf(String(value)) === undefined ? 'too-small' : null)

/** What each way asks of her, under the choice. */
function Details({ loan, help, options, values: { wish } }: WishesProps) {
  const t = useTranslations('help.fields')
  const dates = useDates()
  const words = (code: string): string | undefined => (code === 'too-small' ? t('amountMissing') : undefined)
  if (wish === 'pause') {
    return <FormChoice name="pause" label={t('pause')} look="segments" required choices={options.pauses.map(({ installments }) => ({ value: String(installments), label: t('pauseCount', { count: installments }) }))} />
  }
  if (wish === 'smaller') {
    return <FormMoney name="smaller" label={t('smaller')} hint={t('smallerHint', { amount: formatMoney(loan.balances.nextDueCents) })} required rule={amountRule} words={words} />
  }
  if (wish === 'new-day') return <FormText name="dueOn" type="date" label={t('dueOn')} hint={t('dueOnHint')} required />
  if (wish === 'new-plan') {
    return <FormChoice name="plan" label={t('plan')} required choices={options.newPlans.map(({ installments, nextCents }) => ({ value: String(installments), label: t('planCount', { count: installments, amount: formatMoney(nextCents) }) }))} />
  }
  if (wish !== 'part' && wish !== 'later') return null
  return (
    <>
      <FormMoney name="amount" label={wish === 'part' ? t('partAmount') : t('laterAmount')} required rule={amountRule} words={words} />
      <FormText name="payOn" type="date" label={t('payOn')} hint={t('payOnHint', { date: dates.day(help.latestPromiseOn, help.asOf) })} required />
    </>
  )
}

/** Her ways out, each with what it costs before it is chosen. */
export function Wishes(props: WishesProps) {
  const { options, values } = props
  const { wish } = values
  const t = useTranslations('help.wish')
  const cost = (cents: number | undefined) => (cents === undefined ? null : <b className="help-cost money">{t('cost', { amount: formatMoney(cents) })}</b>)
  const costOf = (name: HelpWish) => wayOf(options, { ...values, wish: name })?.costCents
  return (
    <Sheet title={t('title')}>
      <FormChoice
        name="wish"
        label={<span className="only-read-aloud">{t('title')}</span>}
        required
        choices={waysOf(options).map((name) => ({
          value: name,
          label: (
            <span className="help-wish">
              {t(`${name}.name`)} {cost(costOf(name))}
            </span>
          ),
          hint: t(`${name}.about`),
        }))}
      />
      {wish !== '' && (
        <div className="help-details">
          <Details {...props} />
          <p className="small soft">{wish === 'part' || wish === 'later' ? t('yours') : t('asked')}</p>
        </div>
      )}
    </Sheet>
  )
}
