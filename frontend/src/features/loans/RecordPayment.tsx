import { useEffect, useRef, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { paymentMethods } from '#domain/payment/payment-method.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import type { Loan } from '#frontend/api/loans.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney, readMoney, typedCents } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { useMethodWords } from '#frontend/ui/use-method-words.ts'
import { AheadNote } from './AheadNote.tsx'
import { BeyondOwed } from './BeyondOwed.tsx'
import { paymentBody, typedAmount, type PaymentValues, type Recorded } from './payment-values.ts'
import { loanChanged } from './queries.ts'
import { useEscape } from './use-escape.ts'

interface RecordPaymentProps {
  readonly loan: Loan
  readonly onDone: (recorded: Recorded) => void
  readonly onLeave: () => void
}

/** Amounts people pay most: what is due, what brings it up to date, all of it. */
function Usual({ loan: { balances }, onChoose }: { readonly loan: Loan; readonly onChoose: (cents: number) => void }) {
  const t = useTranslations('loans.pay')
  const amounts = [['pastDue', balances.pastDueCents], ['due', balances.nextDueCents], ['payoff', balances.payoffCents]] as const
  return (
    <p className="loan-usual">
      {amounts.filter(([, cents]) => cents > 0).map(([what, cents]) => (
        <Button key={what} kind="quiet" fit onPress={() => onChoose(cents)}>
          {t(`usual.${what}`, { amount: formatMoney(cents) })}
        </Button>
      ))}
    </p>
  )
}

/** Money that came, written down once: how much, how, when. What was typed is kept whatever is wrong. */
export function RecordPayment({ loan, onDone, onLeave }: RecordPaymentProps) {
  const t = useTranslations('loans.pay')
  const methodWords = useMethodWords('choice')
  const { balances } = loan
  const [id] = useState(newId)
  const [asked, setAsked] = useState<PaymentValues | null>(null)
  const form = useForm<PaymentValues>({ defaultValues: { amount: typedAmount(balances.pastDueCents || balances.nextDueCents), method: '', reference: '', receivedOn: balances.asOf }, shouldFocusError: false })
  const method = useWatch({ control: form.control, name: 'method' })
  const typed = readMoney(useWatch({ control: form.control, name: 'amount' }))
  const pay = useIntent({
    run: ({ input, key }: { input: PaymentValues; key: string }) => answer(api.POST('/api/loans/{loanId}/payments', { params: { path: { loanId: loan.id }, ...intentHeader(key) }, body: paymentBody(id, input) })),
    onDone: async (recorded) => {
      await loanChanged(loan.id)
      onDone(recorded)
    },
  })
  const record = (values: PaymentValues) => pay.mutateAsync(values).catch(() => {})
  const box = useRef<HTMLElement>(null)
  useEscape(box, onLeave)
  useEffect(() => document.getElementById('amount')?.focus(), [])
  return (
    <section className="loan-pay" aria-label={t('title')} ref={box}>
      <h2>{t('title')}</h2>
      <Form form={form} onSubmit={(values) => (typedCents(values.amount) > balances.payoffCents ? setAsked(values) : record(values))} problem={pay.error} fieldOf={(path) => (path === 'amountCents' ? 'amount' : path === 'reference' || path === 'receivedOn' || path === 'method' ? path : null)}>
        <FormSummary />
        <div className="loan-pay-fields">
          <div>
            <FormMoney name="amount" label={t('amount')} required rule={(value) => (readMoney(String(value)).kind === 'amount' && Number(String(value).replaceAll(/[$,\s]/g, '')) === 0 ? 'too-small' : null)} words={(code) => (code === 'too-small' ? t('amountZero') : undefined)} />
            <Usual loan={loan} onChoose={(cents) => form.setValue('amount', typedAmount(cents), { shouldDirty: true, shouldValidate: form.formState.isSubmitted })} />
          </div>
          <FormText name="receivedOn" label={t('receivedOn')} hint={t('receivedOnHint')} type="date" required />
        </div>
        {typed.kind === 'amount' && typed.cents > Math.max(balances.pastDueCents, balances.nextDueCents) && typed.cents < balances.payoffCents && <AheadNote loan={loan} cents={typed.cents} />}
        <FormChoice name="method" label={t('method')} required look="segments" choices={paymentMethods.map((value) => ({ value, label: methodWords(value) }))} />
        {method === 'cash' && <p className="soft">{t('cashNote')}</p>}
        {method !== 'cash' && method !== '' && <FormText name="reference" label={t('reference')} hint={t('referenceHint')} maxLength={100} autoComplete="off" />}
        <div className="loan-doors">
          <Button type="submit" fit isPending={pay.isPending}>
            {typed.kind === 'amount' && typed.cents > 0 ? t('doAmount', { amount: formatMoney(typed.cents) }) : t('do')}
          </Button>
          <Button kind="quiet" fit onPress={onLeave}>
            {t('leave')}
          </Button>
        </div>
      </Form>
      <BeyondOwed
        amountCents={asked === null ? null : typedCents(asked.amount)}
        payoffCents={balances.payoffCents}
        onYes={() => {
          if (asked !== null) void record(asked)
          setAsked(null)
        }}
        onNo={() => setAsked(null)}
      />
    </section>
  )
}
