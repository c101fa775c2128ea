import { useTranslations } from 'use-intl'
import { moneyInCodes, moneyOutCodes } from '#domain/application/budget.ts'

const plain = [
  'locale', 'entrepreneurType', 'businessSince', 'sells', 'place', 'businessName', 'amountCents', 'story', 'productVersionId', 'installments',
] as const

/** What a fault of the server is about, in people's words: `answers.budget.moneyOut.1.amountCents` is "Comida". */
export function useFieldNames(): (path: string) => string {
  const fields = useTranslations('apply.fields')
  const lines = useTranslations('apply.budget.lines')
  const inBudget = (side: string, index: string | undefined): string => {
    if (side === 'badMonthInCents') return fields('badMonth')
    const codes = side === 'moneyIn' ? moneyInCodes : moneyOutCodes
    const code = index === undefined ? undefined : codes[Number(index)]
    return code === undefined ? fields(side === 'moneyIn' ? 'moneyIn' : 'moneyOut') : lines(code)
  }
  const inUses = (index: string, of: string | undefined): string => {
    if (of === undefined) return fields('uses')
    return fields(of === 'amountCents' ? 'useCosts' : 'useWhat', { number: String(Number(index) + 1) })
  }
  return (path) => {
    const [name = '', one = '', two] = path.replace(/^answers\./, '').split('.')
    if (name === 'budget') return inBudget(one, two)
    if (name === 'uses') return inUses(one, two)
    if (name === 'consents') return one === 'truth' ? fields('truth') : fields('electronic')
    const known = plain.find((each) => each === name)
    return known === undefined ? path : fields(known)
  }
}
