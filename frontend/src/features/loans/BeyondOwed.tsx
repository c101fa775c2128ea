import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Dialog } from '#frontend/ui/Dialog.tsx'

interface BeyondOwedProps {
  /** What was typed, or null where nothing is asked. */
  readonly amountCents: number | null
  readonly payoffCents: number
  readonly onYes: () => void
  readonly onNo: () => void
}

/** More came than all that is owed, which is mostly a slip of the hand: says by how much, and what would become of it. */
export function BeyondOwed({ amountCents, payoffCents, onYes, onNo }: BeyondOwedProps) {
  const t = useTranslations('loans.pay.beyond')
  const amount = formatMoney(amountCents ?? 0)
  return (
    <Dialog title={t('title', { amount })} isOpen={amountCents !== null} onClose={onNo}>
      <div className="buttons">
        <p>{t('result', { amount, more: formatMoney((amountCents ?? 0) - payoffCents) })}</p>
        <Button kind="second" onPress={onNo}>
          {t('change')}
        </Button>
        <Button kind="quiet" onPress={onYes}>
          {t('record')}
        </Button>
      </div>
    </Dialog>
  )
}
