import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import type { Loan } from '#frontend/api/loans.ts'
import { newId } from '#frontend/api/new-id.ts'
import { talkChanged, type Help, type Promised } from '#frontend/api/repaying.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { fieldMoney, formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status, type StatusKind } from '#frontend/ui/Status.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { centsOf } from './help-values.ts'

/** A word given, however it went, is no debt: nothing of it is red. */
const kinds: Record<Promised['state'], StatusKind> = { open: 'due', kept: 'finished', partly: 'waiting', broken: 'paused', replaced: 'paused' }

function One({ promise, today }: { readonly promise: Promised; readonly today: string }) {
  const t = useTranslations('help.promise')
  const dates = useDates()
  return (
    <li className="help-promise">
      <span>
        <b>{t('open', { amount: formatMoney(promise.amountCents), date: dates.day(promise.promisedOn, today) })}</b>
        {promise.receivedCents > 0 && promise.state !== 'replaced' && <span className="small soft">{t('received', { amount: formatMoney(promise.receivedCents) })}</span>}
      </span>
      <Status kind={kinds[promise.state]}>{t(`state.${promise.state}`)}</Status>
    </li>
  )
}

function Another({ loan, help, onLeave }: { readonly loan: Loan; readonly help: Help; readonly onLeave: () => void }) {
  const t = useTranslations('help')
  const dates = useDates()
  const [id] = useState(newId)
  const form = useForm({ defaultValues: { amount: fieldMoney(loan.balances.pastDueCents || loan.balances.nextDueCents), payOn: '' }, shouldFocusError: false })
  const promise = useIntent({
    run: ({ input, key }: { input: { amountCents: number; promisedOn: string }; key: string }) =>
      answer(api.POST('/api/loans/{loanId}/promises', { params: { path: { loanId: loan.id }, ...intentHeader(key) }, body: { id, ...input } })),
    onDone: async () => {
      await talkChanged(loan.id)
      say(t('promise.saved'))
      onLeave()
    },
  })
  return (
    <Form
      form={form}
      onSubmit={({ amount, payOn }) => promise.mutateAsync({ amountCents: centsOf(amount) ?? 0, promisedOn: payOn }).catch(() => {})}
      problem={promise.error}
      fieldOf={(path) => (path === 'amountCents' ? 'amount' : path === 'promisedOn' ? 'payOn' : null)}
    >
      <FormSummary />
      <FormMoney name="amount" label={t('fields.laterAmount')} required rule={(value) => (centsOf(String(value)) === undefined ? 'too-small' : null)} words={(code) => (code === 'too-small' ? t('fields.amountMissing') : undefined)} />
      <FormText name="payOn" type="date" label={t('fields.payOn')} hint={t('fields.payOnHint', { date: dates.day(help.latestPromiseOn, help.asOf) })} required />
      <div className="buttons">
        <Button type="submit" kind="second" isPending={promise.isPending}>
          {t('promise.save')}
        </Button>
        <Button kind="quiet" onPress={onLeave}>
          {t('promise.cancel')}
        </Button>
      </div>
    </Form>
  )
}

/** What she said she would pay, and how it went; while a talk is open she can name another day here. */
export function Promises({ loan, help, mayChange }: { readonly loan: Loan; readonly help: Help; readonly mayChange: boolean }) {
  const t = useTranslations('help.promise')
  const [isChanging, setIsChanging] = useState(false)
  const open = help.promises.find(({ state }) => state === 'open')
  if (help.promises.length === 0) return null
  return (
    <Sheet title={open ? t('title') : t('title2')}>
      <ul>
        {help.promises.map((promise) => (
          <One key={promise.id} promise={promise} today={help.asOf} />
        ))}
      </ul>
      {open !== undefined && <p className="small soft">{t('openNote')}</p>}
      {isChanging ? (
        <Another loan={loan} help={help} onLeave={() => setIsChanging(false)} />
      ) : (
        (mayChange || open !== undefined) && (
          <Button kind="quiet" fit onPress={() => setIsChanging(true)}>
            {t('change')}
          </Button>
        )
      )}
    </Sheet>
  )
}
