import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Dialog } from '#frontend/ui/Dialog.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import type { Agreement } from './agreement.ts'

interface SignDialogProps {
  readonly agreement: Agreement
  readonly isOpen: boolean
  readonly pending: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Signing asks first, by showing the exact result. */
export function SignDialog({ agreement, isOpen, pending, onYes, onNo }: SignDialogProps) {
  const t = useTranslations('agreement.sign')
  const dates = useDates()
  const { box, quote } = agreement
  const first = quote.installments[0]
  const last = quote.installments.at(-1)
  if (first === undefined || last === undefined) return null
  const count = quote.installments.length
  const differs = last.totalCents !== first.totalCents
  return (
    <Dialog title={t('ask')} isOpen={isOpen} onClose={onNo}>
      <div className="buttons">
        <p>
          {t.rich('result', {
            ...marked,
            net: formatMoney(box.netToBorrowerCents),
            payments: t(differs ? 'paymentsAndLast' : 'payments', { count: differs ? count - 1 : count, amount: formatMoney(first.totalCents), last: formatMoney(last.totalCents) }),
            total: formatMoney(box.totalOfPaymentsCents),
            first: dates.day(first.dueDate, agreement.advanceOn),
          })}
        </p>
        <Button isPending={pending} onPress={onYes}>
          {t('yes')}
        </Button>
        <Button kind="quiet" onPress={onNo}>
          {t('no')}
        </Button>
      </div>
    </Dialog>
  )
}
