import { useRef, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { contactOutcomes } from '#domain/collections/contact-limit.ts'
import type { Loan } from '#frontend/api/loans.ts'
import { newId } from '#frontend/api/new-id.ts'
import { talkChanged } from '#frontend/api/repaying.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { typedCents } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { sendOrKeepCall, type CallBody } from '#frontend/ui/calls/call-kind.ts'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormCheck } from '#frontend/ui/form/FormCheck.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { typedAmount } from './payment-values.ts'
import { useEscape } from './use-escape.ts'

interface CallValues {
  direction: string
  outcome: string
  note: string
  nextContactOn: string
  isPromised: boolean
  amount: string
  promisedOn: string
}

const outcomeOf = (value: string): CallBody['outcome'] => contactOutcomes.find((one) => one === value) ?? 'other'

function bodyOf(values: CallValues, call: { id: string; promiseId: string }): CallBody {
  const note = values.note.trim()
  return {
    id: call.id, direction: values.direction === 'she-called' ? 'she-called' : 'we-called', outcome: outcomeOf(values.outcome),
    ...(note === '' ? {} : { note }), ...(values.nextContactOn === '' ? {} : { nextContactOn: values.nextContactOn }),
    ...(values.isPromised ? { promise: { id: call.promiseId, amountCents: typedCents(values.amount), promisedOn: values.promisedOn } } : {}),
  }
}

const paths: Readonly<Record<string, keyof CallValues>> = { 'promise.amountCents': 'amount', 'promise.promisedOn': 'promisedOn', nextContactOn: 'nextContactOn', note: 'note', outcome: 'outcome' }

/** One call: how it ended, what was said, what was promised, when to call again. Esc leaves. */
export function LogCall({ loan, onLeave }: { readonly loan: Loan; readonly onLeave: () => void }) {
  const t = useTranslations('late')
  const [call] = useState(() => ({ id: newId(), promiseId: newId() }))
  const box = useRef<HTMLElement>(null)
  useEscape(box, onLeave)
  const form = useForm<CallValues>({
    defaultValues: { direction: 'we-called', outcome: '', note: '', nextContactOn: '', isPromised: false, amount: typedAmount(loan.balances.pastDueCents || loan.balances.nextDueCents), promisedOn: '' }, shouldFocusError: false,
  })
  const isPromised = useWatch({ control: form.control, name: 'isPromised' })
  const record = useIntent({
    run: ({ input, key }: { input: CallValues; key: string }) => sendOrKeepCall({ loanId: loan.id, body: bodyOf(input, call) }, key),
    onDone: async (how) => {
      if (how === 'saved') await talkChanged(loan.id)
      say(t(`contacts.${how}`))
      onLeave()
    },
  })
  return (
    <section className="loan-box" aria-label={t('contacts.log')} ref={box}>
      <h3>{t('contacts.log')}</h3>
      <Form form={form} onSubmit={(values) => record.mutateAsync(values).catch(() => {})} problem={record.error} fieldOf={(path) => paths[path] ?? null}>
        <FormSummary />
        <FormChoice name="direction" label={t('contacts.direction')} look="segments" required choices={[{ value: 'we-called', label: t('contacts.weCalled') }, { value: 'she-called', label: t('contacts.sheCalled') }]} />
        <FormChoice name="outcome" label={t('contacts.outcomeLabel')} required choices={contactOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))} />
        <FormText name="note" label={t('contacts.note')} hint={t('contacts.noteHint')} lines={3} maxLength={1000} autoComplete="off" />
        {loan.status === 'active' && <FormCheck name="isPromised" label={t('contacts.promiseToo')} />}
        {isPromised && (
          <>
            <FormMoney name="amount" label={t('contacts.amount')} required rule={(value) => (typedCents(String(value)) === 0 ? 'too-small' : null)} words={(code) => (code === 'too-small' ? t('contacts.amountZero') : undefined)} />
            <FormText name="promisedOn" label={t('contacts.promisedOn')} type="date" required />
          </>
        )}
        <FormText name="nextContactOn" label={t('contacts.next')} hint={t('contacts.nextHint')} type="date" />
        <div className="loan-doors">
          <Button type="submit" fit isPending={record.isPending}>
            {t('contacts.save')}
          </Button>
          <Button kind="quiet" fit onPress={onLeave}>
            {t('contacts.leave')}
          </Button>
        </div>
      </Form>
    </section>
  )
}
