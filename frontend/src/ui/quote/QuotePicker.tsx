import { useTranslations } from 'use-intl'
import { saidIn } from '#domain/languages.ts'
import type { Product } from '#frontend/api/quote.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { AmountSlider } from '../AmountSlider.tsx'
import { ChoiceGroup, type Choice } from '../ChoiceGroup.tsx'
import { usePeriodWords } from './use-period-words.ts'

/** What somebody asks for, before it is a request. */
export interface Wish {
  readonly productVersionId: string
  readonly amountCents: number
  readonly installments: number
}

/** The nearest wish that this product allows. */
export function fitWish(product: Product, wish: Pick<Wish, 'amountCents' | 'installments'>): Wish {
  const amountCents = Math.min(Math.max(wish.amountCents, product.minAmountCents), product.maxAmountCents)
  const nearest = product.installmentChoices.toSorted((a, b) => Math.abs(a - wish.installments) - Math.abs(b - wish.installments))[0]
  return { productVersionId: product.productVersionId, amountCents, installments: nearest ?? wish.installments }
}

interface QuotePickerProps {
  readonly products: readonly Product[]
  readonly wish: Wish
  readonly onChange: (wish: Wish) => void
}

/** How often each product is paid; where two are paid alike, with its name. */
function useProductChoices(products: readonly Product[]): readonly Choice[] {
  const periodWords = usePeriodWords()
  const spoken = useLanguage()
  const often = ({ terms }: Product): string => periodWords(terms.period)
  const isAlone = (product: Product): boolean => products.filter((each) => often(each) === often(product)).length === 1
  return products.map((product) => ({ value: product.productVersionId, label: often(product), ...(!isAlone(product) && { hint: saidIn(product.name, spoken) }) }))
}

/** How much, how often, in how many payments. */
export function QuotePicker({ products, wish, onChange }: QuotePickerProps) {
  const t = useTranslations('quote')
  const kinds = useProductChoices(products)
  const product = products.find((each) => each.productVersionId === wish.productVersionId) ?? products[0]
  if (product === undefined) return null
  const choose = (productVersionId: string): void => {
    const next = products.find((each) => each.productVersionId === productVersionId)
    if (next !== undefined) onChange(fitWish(next, wish))
  }
  return (
    <div className="quote-picker">
      <AmountSlider
        label={t('need')}
        value={wish.amountCents / 100}
        onChange={(dollars) => onChange({ ...wish, amountCents: dollars * 100 })}
        least={product.minAmountCents / 100}
        most={product.maxAmountCents / 100}
        step={50}
      />
      {products.length > 1 && (
        <ChoiceGroup
          label={t('howOften')}
          look={kinds.some(({ hint }) => hint !== undefined) ? 'list' : 'segments'}
          value={product.productVersionId}
          onChange={choose}
          choices={kinds}
        />
      )}
      <ChoiceGroup
        label={t('payments')}
        look="segments"
        value={String(wish.installments)}
        onChange={(count) => onChange({ ...wish, installments: Number(count) })}
        choices={product.installmentChoices.map((count) => ({ value: String(count), label: String(count) }))}
      />
    </div>
  )
}
