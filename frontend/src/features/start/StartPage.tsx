import './start.css'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { keepHere } from '#frontend/api/kept-here.ts'
import { homePage, useMe } from '#frontend/api/me.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { useProducts, useQuote } from '#frontend/api/quote.ts'
import { ButtonLink } from '#frontend/ui/Button.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { fitWish, QuotePicker, type Wish } from '#frontend/ui/quote/QuotePicker.tsx'
import { QuoteResult } from '#frontend/ui/quote/QuoteResult.tsx'
import { Guide } from './Guide.tsx'
import { Talk } from './Talk.tsx'
import { Wall } from './Wall.tsx'

function HowMuch() {
  const t = useTranslations('start.howMuch')
  const products = useProducts().data ?? []
  const today = useProgramme().data?.businessDate
  const [chosen, setWish] = useState<Wish | null>(null)
  const first = products[0]
  const wish = chosen ?? (first ? fitWish(first, { amountCents: 250_000, installments: 12 }) : null)
  const product = products.find((each) => each.productVersionId === wish?.productVersionId)
  const quote = useQuote(wish && product && today ? { product, amountCents: wish.amountCents, installments: wish.installments, startsOn: today } : null)
  const choose = (next: Wish): void => {
    setWish(next)
    keepHere('wish', next)
  }
  return (
    <section className="start-part start-quote" aria-labelledby="how-much">
      <h2 id="how-much">{t('title')}</h2>
      <p className="soft">{t('lead')}</p>
      {wish && <QuotePicker products={products} wish={wish} onChange={choose} />}
      <div className="start-result">{quote.data && product && <QuoteResult product={product} quote={quote.data} />}</div>
    </section>
  )
}

/** The public front of the house: is it for me, what do I need, how do I start, whom can I call. */
export default function StartPage() {
  const t = useTranslations('start')
  const me = useMe()
  const heading = usePageTitle(t('title'))
  const begin = me ? <ButtonLink to={homePage} iconAfter="arrow-right-bold">{t('resume')}</ButtonLink> : <ButtonLink to="/apply" iconAfter="arrow-right-bold">{t('begin')}</ButtonLink>
  return (
    <>
      <Wall heading={heading} />
      <div className="start-body">
        <HowMuch />
        <Guide begin={begin} />
      </div>
      <Talk />
    </>
  )
}
