import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { entrepreneurTypes } from '#domain/application/submission.ts'
import { useProducts } from '#frontend/api/quote.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { usePeriodWords } from '#frontend/ui/quote/use-period-words.ts'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { budgetValues, sumTyped } from '../answers.ts'
import { useDraft } from '../draft-context.ts'
import { mustFill } from '../must-fill.ts'
import { ReviewProblems } from '../ReviewProblems.tsx'
import { StepFoot, StepTop } from '../StepFrame.tsx'
import type { StepName } from '../interview.ts'
import { useAskedLoan, wishOf } from '../use-asked-loan.ts'
import { useSend } from '../use-send.ts'

function Part({ step, children }: { readonly step: StepName; readonly children: ReactNode }) {
  const t = useTranslations('apply')
  const { application } = useDraft()
  return (
    <Sheet
      title={t(`steps.${step}`)}
      aside={
        <Link className="change-link" to={`/apply/${application.id}/${step}`} aria-label={t('review.changeOf', { what: t(`steps.${step}`) })}>
          {t('review.change')}
        </Link>
      }
    >
      {children}
    </Sheet>
  )
}

function Said({ what, children }: { readonly what: string; readonly children: string | undefined }) {
  const t = useTranslations('apply.review')
  const said = children?.trim() ?? ''
  return (
    <>
      <dt>{what}</dt>
      <dd {...(said === '' ? { className: 'review-missing' } : {})}>{said === '' ? t('nothing') : said}</dd>
    </>
  )
}

/** All that she said on one page, each part a press away from being changed, and the door to send it. */
export function ReviewStep() {
  const t = useTranslations('apply')
  const periodWords = usePeriodWords()
  const quoteWords = useTranslations('quote')
  const navigate = useNavigate()
  const { application, answers } = useDraft()
  const wish = wishOf(answers, useProducts().data ?? [])
  const { product, quote } = useAskedLoan(wish)
  const values = budgetValues(answers)
  const type = entrepreneurTypes.find((each) => each === answers.entrepreneurType)
  const send = useSend((sent) => navigate('/application', { replace: true, state: { sent: sent.reference } }))
  const first = quote?.installments[0]
  return (
    <>
      <StepTop />
      <div className="pad">
        <ReviewProblems problem={send.error} />
      </div>
      <PageTitle lead={t('review.lead')}>{t('review.title')}</PageTitle>
      <Part step="business">
        <dl className="review-list">
          <Said what={t('review.name')}>{answers.businessName}</Said>
          <Said what={t('review.type')}>{type && t(`business.types.${type}`)}</Said>
        </dl>
      </Part>
      <Part step="story">
        <dl className="review-list">
          <Said what={t('review.purpose')}>{answers.purpose}</Said>
          <Said what={t('review.story')}>{answers.story}</Said>
        </dl>
      </Part>
      <Part step="people">
        <ul className="people-list">
          {application.parties.map((party) => (
            <li key={party.id}>
              <b>{party.name}</b>
              <span className="small soft">{party.joined ? t('people.joined') : t('people.waiting')}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part step="loan">
        {wish && product && quote && first && (
          <Ledger>
            <LedgerRow label={t('review.amount')} value={formatMoney(wish.amountCents, { whole: true })} />
            <LedgerRow label={t('review.payments')} value={quoteWords('times', { every: periodWords(product.terms.period), count: wish.installments })} />
            <LedgerRow label={t('review.payment')} value={formatMoney(first.totalCents)} />
            <LedgerRow label={t('review.total')} value={formatMoney(quote.totalOfPaymentsCents)} total />
          </Ledger>
        )}
      </Part>
      <Part step="budget">
        <Ledger>
          <LedgerRow label={t('review.in')} value={formatMoney(sumTyped(values.in, mustFill.in).cents, { whole: true })} />
          <LedgerRow label={t('review.out')} value={formatMoney(sumTyped(values.out, mustFill.out).cents, { whole: true })} />
        </Ledger>
      </Part>
      <StepFoot>
        <p className="small soft">
          {t('review.promise')} {t('review.after')}
        </p>
        <Button isPending={send.isPending} onPress={() => send.mutate()}>
          {t('review.send')}
        </Button>
      </StepFoot>
    </>
  )
}
