import { expect, test } from '@jest/globals'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider, useTranslations } from 'use-intl'
import { languages } from '#domain/languages.ts'
import en from '#frontend/i18n/en/portfolio.catalogue.ts'
import es from '#frontend/i18n/es/portfolio.catalogue.ts'
import { Count } from '#frontend/ui/Count.tsx'

const catalogues = { en, es }

function Loans() {
  return useTranslations('portfolio')('loansCount', { count: 10_000 })
}

test.each(languages)('in $name ten thousand is 10,000, alone and inside a sentence', ({ code, locale }) => {
  const said = (page: ReactElement) => renderToStaticMarkup(<IntlProvider locale={locale} messages={{ portfolio: catalogues[code] as typeof en }} timeZone="UTC">{page}</IntlProvider>)
  expect(said(<Count of={10_000} />)).toBe('10,000')
  expect(said(<Loans />)).toMatch(/^10,000 /)
})
