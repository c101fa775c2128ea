import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { homePage, useMe } from '#frontend/api/me.ts'
import { useProducts } from '#frontend/api/quote.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { ButtonLink } from '#frontend/ui/Button.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import { crest, usualRange } from './front.ts'

const whole = (cents: number): string => formatMoney(cents, { whole: true })

/** The painted wall with the door in it: what this is, in one breath. */
export function Wall({ heading }: { readonly heading: RefObject<HTMLHeadingElement | null> }) {
  const t = useTranslations('start')
  const me = useMe()
  const products = useProducts().data ?? []
  const least = products.length > 0 ? Math.min(...products.map((product) => product.minAmountCents)) : usualRange.leastCents
  const most = products.length > 0 ? Math.max(...products.map((product) => product.maxAmountCents)) : usualRange.mostCents
  return (
    <section className="wall">
      <div className="wall-inside">
        <h1 ref={heading} tabIndex={-1}>
          <span className="wall-loud">{t('heroLoud')}</span> <span>{t('heroSoft')}</span>
        </h1>
        <div className="wall-words">
          <p>{t.rich('intro', { least: whole(least), most: whole(most), ...marked })}</p>
          <ul>
            {([t('noCredit'), t('noStatus'), t('noCollateral')] as const).map((promise) => (
              <li key={promise}>
                <Icon name="check-bold" />
                {promise}
              </li>
            ))}
          </ul>
          <ButtonLink kind="wall" to={me ? homePage : '/apply'} iconAfter="arrow-right-bold">
            {me ? t('resume') : t('begin')}
          </ButtonLink>
          <p className="small wall-time">{t('time')}</p>
        </div>
      </div>
      <svg className="wall-crest" viewBox="0 0 390 46" preserveAspectRatio="none" aria-hidden="true">
        <path d={crest} />
      </svg>
    </section>
  )
}
