import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { mustFill } from '#domain/application/budget.ts'
import { useProducts } from '#frontend/api/quote.ts'
import { formatMoney, readMoney } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { usePeriodWords } from '#frontend/ui/quote/use-period-words.ts'
import { budgetValues, sumTyped } from '../budget-values.ts'
import { ConfirmHelped } from '../ConfirmHelped.tsx'
import { useDraft } from '../draft-context.ts'
import { PapersPart, VouchersPart } from '../ReviewMore.tsx'
import { BusinessParts, ConsentsPart, Part, PurposePart } from '../ReviewParts.tsx'
import { ReviewProblems } from '../ReviewProblems.tsx'
import { StepFoot, StepTop } from '../StepFrame.tsx'
import { useAskedLoan, wishOf } from '../use-asked-loan.ts'
import { useMissingAnswers } from '../use-missing-answers.ts'
import { useSend } from '../use-send.ts'

function PeoplePart() {
  const t = useTranslations('apply.people')
  const { application } = useDraft()
  return (
    <Part step="people">
      <ul className="people-list">
        {application.parties.map((party) => (
          <li key={party.id}>
            <b>{party.name}</b>
            <span className="small soft">{party.joined ? t('joined') : t('waiting')}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function LoanPart() {
  const t = useTranslations('apply.review')
  const periodWords = usePeriodWords()
  const quoteWords = useTranslations('quote')
  const { answers } = useDraft()
  const wish = wishOf(answers, useProducts().data ?? [])
  const { product, quote } = useAskedLoan(wish)
  const first = quote?.installments[0]
  return (
    <Part step="loan">
      {wish && product && quote && first && (
        <Ledger>
          <LedgerRow label={t('amount')} value={formatMoney(wish.amountCents, { whole: true })} />
          <LedgerRow label={t('payments')} value={quoteWords('times', { every: periodWords(product.terms.period), count: wish.installments })} />
          <LedgerRow label={t('payment')} value={formatMoney(first.totalCents)} />
          <LedgerRow label={t('total')} value={formatMoney(quote.totalOfPaymentsCents)} total />
        </Ledger>
      )}
    </Part>
  )
}

function BudgetPart() {
  const t = useTranslations('apply.review')
  const values = budgetValues(useDraft().answers)
  const bad = readMoney(values.badMonth)
  // A sum of lines that she has not all filled in would be no sum.
  const sumOf = ({ cents, missing }: ReturnType<typeof sumTyped>) => (missing > 0 ? t('nothing') : formatMoney(cents, { whole: true }))
  return (
    <Part step="budget">
      <Ledger>
        <LedgerRow label={t('in')} value={sumOf(sumTyped(values.in, mustFill.in))} />
        <LedgerRow label={t('out')} value={sumOf(sumTyped(values.out, mustFill.out))} />
        <LedgerRow label={t('badMonth')} value={bad.kind === 'amount' ? formatMoney(bad.cents, { whole: true }) : t('nothing')} />
      </Ledger>
    </Part>
  )
}

/** All that she said on one page, each part a press away from being changed, and the door to send it. */
export function ReviewStep() {
  const t = useTranslations('apply')
  const navigate = useNavigate()
  const { application } = useDraft()
  const missing = useMissingAnswers()
  const [tries, setTries] = useState(0)
  const home = application.isApplicant ? '/application' : '/assist'
  const send = useSend((sent) => navigate(home, { replace: true, state: { sent: sent.reference } }))
  const press = (): void => {
    setTries((before) => before + 1)
    if (missing.length === 0) send.mutate()
  }
  return (
    <>
      <StepTop />
      <div className="pad">
        <ReviewProblems problem={send.error} paths={missing} tries={tries} />
      </div>
      <PageTitle lead={t('review.lead')}>{t('review.title')}</PageTitle>
      <BusinessParts />
      <PeoplePart />
      <PurposePart />
      <LoanPart />
      <BudgetPart />
      <VouchersPart />
      <PapersPart />
      <ConsentsPart />
      <ConfirmHelped />
      <StepFoot>
        <p className="small soft">{t('review.after')}</p>
        <Button isPending={send.isPending} onPress={press}>
          {t('review.send')}
        </Button>
      </StepFoot>
    </>
  )
}
