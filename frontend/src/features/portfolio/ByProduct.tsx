import { useTranslations } from 'use-intl'
import { saidIn } from '#domain/languages.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Count } from '#frontend/ui/Count.tsx'
import { Money } from '#frontend/ui/Money.tsx'
import { PlainTable, type PlainColumn } from '#frontend/ui/PlainTable.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { Portfolio, PortfolioAtRisk } from './queries.ts'
import { useShare } from '#frontend/ui/use-share.ts'

type Product = PortfolioAtRisk['products'][number]
const risks = ['par30', 'par60', 'par90'] as const

/** What is at risk of each product, with totals: principal of loans with a payment more than 30, 60, 90 days late. */
export function ByProduct({ products, total }: { readonly products: readonly Product[]; readonly total: Portfolio }) {
  const t = useTranslations('portfolio')
  const share = useShare()
  const language = useLanguage()
  const risk = ({ principalCents, sharePerMille }: Portfolio['par30']) => (
    <span>
      <Money cents={principalCents} /> <span className="small soft">{share(sharePerMille)}</span>
    </span>
  )
  const columns: readonly PlainColumn<Product>[] = [
    { key: 'name', head: t('product'), leads: true, cell: ({ name }) => saidIn(name, language) },
    { key: 'loans', head: t('loans'), figures: true, cell: ({ loans }) => loans },
    { key: 'principal', head: t('principal'), figures: true, cell: ({ principalCents }) => <Money cents={principalCents} /> },
    { key: 'pastDue', head: t('pastDue'), figures: true, cell: ({ pastDueCents }) => <Money cents={pastDueCents} /> },
    ...risks.map((one): PlainColumn<Product> => ({ key: one, head: t(one), figures: true, cell: (row) => risk(row[one]) })),
  ]
  return (
    <Sheet title={t('byProduct')}>
      <PlainTable
        label={t('byProduct')}
        rows={products}
        keyOf={({ productId }) => productId}
        columns={columns}
        foot={
          <tr>
            <th scope="row">{t('all')}</th>
            <td data-figures data-head={t('loans')}><Count of={total.loans} /></td>
            <td data-figures data-head={t('principal')}><Money cents={total.principalCents} /></td>
            <td data-figures data-head={t('pastDue')}><Money cents={total.pastDueCents} /></td>
            {risks.map((one) => <td key={one} data-figures data-head={t(one)}>{risk(total[one])}</td>)}
          </tr>
        }
      />
    </Sheet>
  )
}
