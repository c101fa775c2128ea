import { useTranslations } from 'use-intl'
import { moneyInCodes, moneyOutCodes } from '#domain/application/budget.ts'

const plain = ['businessName', 'entrepreneurType', 'purpose', 'story', 'amountCents', 'productVersionId', 'installments'] as const

/** What a fault of the server is about, in people's words: `answers.budget.moneyOut.1.amountCents` is "Comida". */
export function useFieldNames(): (path: string) => string {
  const fields = useTranslations('apply.fields')
  const lines = useTranslations('apply.budget.lines')
  return (path) => {
    const [name = '', side = '', index] = path.replace(/^answers\./, '').split('.')
    if (name === 'budget') {
      const codes = side === 'moneyIn' ? moneyInCodes : moneyOutCodes
      const code = index === undefined ? undefined : codes[Number(index)]
      return code === undefined ? fields(side === 'moneyIn' ? 'moneyIn' : 'moneyOut') : lines(code)
    }
    const known = plain.find((each) => each === name)
    return known === undefined ? path : fields(known)
  }
}
