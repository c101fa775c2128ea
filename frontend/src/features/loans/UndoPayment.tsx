import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import type { Loan, LoanEvent } from '#frontend/api/loans.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { loanChanged } from './queries.ts'
import { useEscape } from './use-escape.ts'

interface UndoPaymentProps {
  readonly loan: Loan
  readonly payment: LoanEvent
  readonly onLeave: () => void
}

/** Says what undoing does, asks why, and does it. Esc leaves. */
export function UndoPayment({ loan, payment, onLeave }: UndoPaymentProps) {
  const t = useTranslations('loans.undo')
  const dates = useDates()
  const [id] = useState(newId)
  const box = useRef<HTMLElement>(null)
  const form = useForm<{ reason: string }>({ defaultValues: { reason: '' }, shouldFocusError: false })
  const amount = formatMoney(payment.amountCents ?? 0)
  const undo = useIntent({
    run: ({ input, key }: { input: string; key: string }) =>
      answer(api.POST('/api/loans/{loanId}/payments/{eventId}/reversal', {
        params: { path: { loanId: loan.id, eventId: payment.eventId }, ...intentHeader(key) }, body: { id, reason: input },
      })),
    onDone: async () => {
      await loanChanged(loan.id)
      say(t('done', { amount }))
      onLeave()
    },
  })
  useEscape(box, onLeave)
  useEffect(() => box.current?.querySelector<HTMLElement>('input')?.focus(), [])
  return (
    <section className="loan-box" aria-label={t('title', { amount })} ref={box}>
      <h3>{t('title', { amount })}</h3>
      <p>{t('result', { date: dates.day(payment.effectiveOn, loan.balances.asOf) })}</p>
      <Form form={form} onSubmit={({ reason }) => undo.mutateAsync(reason.trim()).catch(() => {})} problem={undo.error}>
        <FormSummary />
        <FormText name="reason" label={t('reason')} hint={t('reasonHint')} required maxLength={300} autoComplete="off" rule={(typed) => (String(typed).trim().length < 3 ? 'too-short' : null)} words={(code) => (code === 'too-short' ? t('reasonShort') : undefined)} />
        <div className="loan-doors">
          <Button type="submit" kind="second" fit icon="arrow-u-up-left-bold" isPending={undo.isPending}>
            {t('do')}
          </Button>
          <Button kind="quiet" fit onPress={onLeave}>
            {t('leave')}
          </Button>
        </div>
      </Form>
    </section>
  )
}
