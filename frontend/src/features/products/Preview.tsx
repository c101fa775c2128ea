import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { quote, type Quote } from '#domain/loan/quote.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import { termsOfCase } from '#domain/product/worst-case.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { formatMoney, typedCents } from '#frontend/i18n/money-text.ts'
import { MoneyField } from '#frontend/ui/MoneyField.tsx'
import { SelectField } from '#frontend/ui/SelectField.tsx'
import { TextField } from '#frontend/ui/TextField.tsx'
import { useProblemWords } from '#frontend/ui/use-problem-words.ts'
import { CostBox } from './CostBox.tsx'
import type { ProductContent } from './queries.ts'
import { ScheduleTable } from './ScheduleTable.tsx'

interface Sample { readonly amount: string; readonly installments: string; readonly startsOn: string }

/** A loan of the product that nobody has: by the function that makes the real ones. */
function loanLike(content: ProductContent, sample: Sample, today: string): { terms: Terms; quoted: Quote } | { problems: readonly { code: string }[] } {
  const { minAmountCents, maxAmountCents, installmentChoices } = content
  const typed = typedCents(sample.amount) || Math.round((minAmountCents + maxAmountCents) / 20_000) * 10_000
  const amountCents = Math.max(minAmountCents, Math.min(typed, maxAmountCents))
  const installments = installmentChoices.find((count) => String(count) === sample.installments) ?? installmentChoices[Math.floor(installmentChoices.length / 2)] ?? 1
  const terms = termsOfCase(content, { amountCents, installments, startsOn: sample.startsOn || today })
  try {
    return { terms, quoted: quote(terms) }
  } catch (error) {
    if (error instanceof DomainError) return { problems: error.errors ?? [] }
    throw error
  }
}

/** What a loan of the product would be: its box and its payments. @param content null while what is typed is no product */
export function Preview({ content }: { readonly content: ProductContent | null }) {
  const t = useTranslations('products.preview')
  const words = useProblemWords()
  const today = useProgramme().data?.businessDate ?? ''
  const [sample, setSample] = useState<Sample>({ amount: '', installments: '', startsOn: '' })
  const [lastWhole, setLastWhole] = useState(content)
  if (content !== null && content !== lastWhole && JSON.stringify(content) !== JSON.stringify(lastWhole)) setLastWhole(content)
  const shown = content ?? lastWhole
  if (shown === null || today === '') return <aside className="product-preview" aria-label={t('title')} />
  const loan = loanLike(shown, sample, today)
  const amountCents = 'quoted' in loan ? loan.terms.advances[0]?.amountCents ?? 0 : 0
  const count = 'quoted' in loan ? loan.terms.installments : 0
  return (
    <aside className="product-preview" aria-label={t('title')}>
      <div className="product-preview-head">
        <h2>{t('title')}</h2>
        {'quoted' in loan && <output className="soft small">{t('of', { amount: formatMoney(amountCents, { whole: true }), count })}</output>}
      </div>
      <div className="product-sample">
        <MoneyField label={t('amount')} value={sample.amount === '' && amountCents > 0 ? String(amountCents / 100) : sample.amount} onChange={(amount) => setSample({ ...sample, amount })} />
        <SelectField label={t('payments')} value={String(count || shown.installmentChoices[0])} onChange={(installments) => setSample({ ...sample, installments })} choices={shown.installmentChoices.map((each) => ({ value: String(each), label: String(each) }))} />
        <TextField label={t('startsOn')} type="date" value={sample.startsOn === '' ? today : sample.startsOn} onChange={(startsOn) => setSample({ ...sample, startsOn })} />
      </div>
      {content === null && <p className="soft small">{t('unfinished')}</p>}
      {'problems' in loan ? (
        <ul className="product-problems">
          {loan.problems.map(({ code }) => <li key={code}>{words.field(code)}</li>)}
        </ul>
      ) : (
        <>
          <CostBox quoted={loan.quoted} />
          <ScheduleTable terms={loan.terms} quoted={loan.quoted} />
        </>
      )}
    </aside>
  )
}
