import { useEffect, useRef, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
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
import { ReturnedFields } from './ReturnedFields.tsx'
import { feeOfReturn, mayBeReturned, nothingTyped, saysWhy, undoBody, type UndoValues } from './undo-values.ts'
import { useEscape } from './use-escape.ts'
import { useLineWords } from './use-event-words.ts'

interface UndoEventProps {
  readonly loan: Loan
  readonly event: LoanEvent
  readonly onLeave: () => void
}

/** What undoing says of itself: of a payment with its amount, of any other change with what it is. */
function useUndoWords(loan: Loan, event: LoanEvent): { title: string; result: string; act: string; done: string } {
  const t = useTranslations('loans.undo')
  const date = useDates().day(event.effectiveOn, loan.balances.asOf)
  const amount = formatMoney(event.amountCents ?? 0)
  const what = useLineWords()(event, null)
  return event.kind === 'payment'
    ? { title: t('title', { amount }), result: t('result', { date }), act: t('do'), done: t('done', { amount }) }
    : { title: t('change.title', { what }), result: t('change.result', { date }), act: t('change.do'), done: t('change.done', { what }) }
}

/** Says what undoing does and costs, asks why, and does it. Esc leaves. */
export function UndoEvent({ loan, event, onLeave }: UndoEventProps) {
  const t = useTranslations('loans.undo')
  const words = useUndoWords(loan, event)
  const [id] = useState(newId)
  const box = useRef<HTMLElement>(null)
  const form = useForm<UndoValues>({ defaultValues: nothingTyped, shouldFocusError: false })
  const values: UndoValues = { ...nothingTyped, ...useWatch({ control: form.control }) }
  const feeCents = feeOfReturn(loan, event)
  const undo = useIntent({
    run: ({ input, key }: { input: ReturnType<typeof undoBody>; key: string }) =>
      answer(api.POST('/api/loans/{loanId}/events/{eventId}/reversal', { params: { path: { loanId: loan.id, eventId: event.eventId }, ...intentHeader(key) }, body: input })),
    onDone: async ({ fee }) => {
      await loanChanged(loan.id)
      say(fee === null ? words.done : t('doneFee', { amount: formatMoney(event.amountCents ?? 0), fee: formatMoney(fee.amountCents) }))
      onLeave()
    },
  })
  useEscape(box, onLeave)
  useEffect(() => box.current?.querySelector<HTMLElement>('input')?.focus(), [])
  return (
    <section className="loan-box" aria-label={words.title} ref={box}>
      <h3>{words.title}</h3>
      <p>{words.result}</p>
      <Form form={form} onSubmit={(typed) => undo.mutateAsync(undoBody(id, typed, feeCents)).catch(() => {})} problem={undo.error}>
        <FormSummary />
        {mayBeReturned(event) && <ReturnedFields values={values} feeCents={feeCents} />}
        <FormText name="reason" label={t('reason')} hint={t(values.cause === 'returned' ? 'returnedHint' : 'reasonHint')} required maxLength={300} autoComplete="off" rule={saysWhy} words={(code) => (code === 'too-short' ? t('reasonShort') : undefined)} />
        <div className="loan-doors">
          <Button type="submit" kind="second" fit icon="arrow-u-up-left-bold" isPending={undo.isPending}>
            {words.act}
          </Button>
          <Button kind="quiet" fit onPress={onLeave}>
            {t('leave')}
          </Button>
        </div>
      </Form>
    </section>
  )
}
