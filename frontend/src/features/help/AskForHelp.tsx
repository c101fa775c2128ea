import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import type { Loan } from '#frontend/api/loans.ts'
import { newId } from '#frontend/api/new-id.ts'
import { helpQuery, talkChanged, type Help, type HelpOptions } from '#frontend/api/repaying.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { isDateText } from '#frontend/i18n/calendar-date.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { Cause } from './Cause.tsx'
import { Changes } from './Changes.tsx'
import { centsOf, fieldOf, firstValues, helpBody, isWish, wayOf, type HelpValues } from './help-values.ts'
import { useKeeping, withKept } from './kept-help.ts'
import { NextPayment } from './NextPayment.tsx'
import { WhoAnswers } from './WhoAnswers.tsx'
import { WhoFindsOut } from './WhoFindsOut.tsx'
import { Wishes } from './Wishes.tsx'

interface AskForHelpProps {
  readonly loan: Loan
  readonly help: Help
  readonly options: HelpOptions
}

/** The figures follow what she types; until they come she sees those of before. */
function useOptions(loanId: string, first: HelpOptions, values: HelpValues): HelpOptions {
  const asked = { ...(isDateText(values.payOn) && { payOn: values.payOn }), ...(isDateText(values.dueOn) && { newDay: values.dueOn }), smallerCents: centsOf(values.smaller) }
  return useQuery(helpQuery(loanId, asked)).data?.options ?? first
}

/** What helps most, what it changes, who finds out, what happened, who answers: one page from top to bottom, one door at its end. */
export function AskForHelp({ loan, help, options: first }: AskForHelpProps) {
  const t = useTranslations('help')
  const dates = useDates()
  const [ids] = useState(() => ({ conversation: newId(), promise: newId() }))
  const [usual] = useState(() => firstValues(help, loan.balances.pastDueCents || loan.balances.nextDueCents))
  const form = useForm<HelpValues>({ defaultValues: withKept(loan.id, help, usual), shouldFocusError: false })
  const values = { ...form.getValues(), ...useWatch({ control: form.control }) }
  useKeeping(loan.id, usual, values)
  const options = useOptions(loan.id, first, values)
  const ask = useIntent({
    run: ({ input, key }: { input: HelpValues; key: string }) =>
      answer(api.POST('/api/loans/{loanId}/help', { params: { path: { loanId: loan.id }, ...intentHeader(key) }, body: helpBody(input, ids) })),
    onDone: async ({ answerBy }) => {
      await talkChanged(loan.id)
      window.scrollTo({ top: 0 })
      say(t('talk.done', { date: dates.day(answerBy, help.asOf) }))
    },
  })
  const { clearErrors } = form
  // What was wrong with another way is no longer asked.
  useEffect(() => {
    if (values.wish !== '') clearErrors()
  }, [clearErrors, values.wish])
  const way = wayOf(options, values)
  return (
    <Form form={form} onSubmit={(input) => ask.mutateAsync(input).catch(() => {})} problem={ask.error} fieldOf={fieldOf}>
      <FormSummary />
      <Wishes loan={loan} help={help} options={options} values={values} />
      {way !== null && (
        <>
          <NextPayment way={way} today={help.asOf} />
          <Changes now={options.asItGoes} way={way} today={help.asOf} />
        </>
      )}
      <WhoFindsOut loan={loan} />
      <Cause />
      <WhoAnswers help={help} wish={isWish(values.wish) ? values.wish : 'talk'} isPending={ask.isPending} />
    </Form>
  )
}
