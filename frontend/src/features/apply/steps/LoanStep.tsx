import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProducts } from '#frontend/api/quote.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Loading } from '#frontend/ui/Loading.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { QuotePicker, type Wish } from '#frontend/ui/quote/QuotePicker.tsx'
import { QuoteResult } from '#frontend/ui/quote/QuoteResult.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { useDraft } from '../draft-context.ts'
import { useGoOn } from '../interview.ts'
import { StepFoot, StepTop } from '../StepFrame.tsx'
import { useAskedLoan, wishOf } from '../use-asked-loan.ts'

/** How much, how often, in how many payments, with the server's quote beside it. */
export function LoanStep() {
  const t = useTranslations('apply')
  const { keeper, answers } = useDraft()
  const onward = useGoOn('loan')
  const all = useProducts().data ?? []
  const [chosen, setChosen] = useState<Wish | null>(null)
  const wish = chosen ?? wishOf(answers, all)
  const { products, product, quote } = useAskedLoan(wish)
  const withdrawn = answers.productVersionId !== undefined && all.length > 0 && !all.some((each) => each.productVersionId === answers.productVersionId)
  const choose = (next: Wish): void => {
    setChosen(next)
    keeper.change(next)
  }
  const goOn = async (): Promise<void> => {
    if (wish !== null) keeper.change(wish)
    await onward()
  }
  return (
    <>
      <StepTop />
      <PageTitle lead={t('loan.lead')}>{t('loan.title')}</PageTitle>
      <Sheet label={t('steps.loan')}>
        {withdrawn && <p className="field-error">{t('loan.noOffer')}</p>}
        {wish === null ? <Loading /> : <QuotePicker products={products} wish={wish} onChange={choose} />}
        <div className="apply-quote">{product && quote && <QuoteResult product={product} quote={quote} />}</div>
      </Sheet>
      <StepFoot>
        <Button onPress={() => void goOn()} iconAfter="arrow-right-bold">
          {t('next')}
        </Button>
      </StepFoot>
    </>
  )
}
