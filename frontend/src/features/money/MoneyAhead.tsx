import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { aheadChoices } from '#domain/loan/loan-events.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import type { Loan } from '#frontend/api/loans.ts'
import { newId } from '#frontend/api/new-id.ts'
import { proposalMoved } from '#frontend/api/repaying.ts'
import { useAhead } from '#frontend/api/use-ahead.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { fieldMoney, formatMoney, typedCents } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { say } from '#frontend/ui/Toasts.tsx'

/** What an amount paid today would do: the next payment, and when the loan ends. */
function useEffectWords(loanId: string, cents: number): (ahead: Loan['ahead']) => string {
  const t = useTranslations('money.ahead')
  const dates = useDates()
  const afterOf = useAhead(loanId, cents)
  return (ahead) => {
    const after = afterOf(ahead)
    if (after === undefined) return ''
    return after.nextDueOn === null || after.lastDueOn === null ? t('paysAll') : t('effect', { amount: formatMoney(after.nextDueCents), date: dates.day(after.nextDueOn), last: dates.day(after.lastDueOn) })
  }
}

/** She pays more than what is due: what that money does is hers to say, with what it comes to under each choice. */
export function MoneyAhead({ loan }: { readonly loan: Loan }) {
  const t = useTranslations('money.ahead')
  const [id, setId] = useState(newId)
  const form = useForm({ defaultValues: { ahead: loan.ahead, amount: fieldMoney(loan.balances.nextDueCents * 2) }, shouldFocusError: false })
  const effect = useEffectWords(loan.id, typedCents(useWatch({ control: form.control, name: 'amount' })))
  const choose = useIntent({
    run: ({ input, key }: { input: Loan['ahead']; key: string }) => answer(api.POST('/api/loans/{loanId}/ahead', { params: { path: { loanId: loan.id }, ...intentHeader(key) }, body: { id, ahead: input } })),
    onDone: async () => {
      setId(newId())
      await proposalMoved(loan.id)
      say(t('done'))
    },
  })
  return (
    <details className="money-ahead pad">
      <summary>{t('title')}</summary>
      <Form form={form} onSubmit={({ ahead }) => choose.mutateAsync(ahead).catch(() => {})} problem={choose.error}>
        <FormMoney name="amount" label={t('amount')} hint={t('amountHint')} />
        <FormChoice name="ahead" label={t('what')} required choices={aheadChoices.map((value) => ({ value, label: t(`choices.${value}`), hint: effect(value) }))} />
        <Button type="submit" kind="second" fit isPending={choose.isPending}>
          {t('do')}
        </Button>
      </Form>
    </details>
  )
}
