import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { saidIn } from '#domain/languages.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { PlainTable } from '#frontend/ui/PlainTable.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { useRateText } from '#frontend/ui/use-rate-text.ts'
import type { ProductFamily, VersionListed } from './queries.ts'
import { VersionState } from './VersionState.tsx'

/** One product, its versions newest first: each with its state and the loans that keep it. */
export function ProductVersions({ product }: { readonly product: ProductFamily }) {
  const t = useTranslations('products')
  const rate = useRateText()
  const spoken = useLanguage()
  const named = product.versions.find(({ status }) => status === 'active') ?? product.versions[0]
  const title = named === undefined ? product.code : saidIn(named.name, spoken)
  const amounts = ({ minAmountCents, maxAmountCents }: VersionListed) => t('fromTo', { from: formatMoney(minAmountCents, { whole: true }), to: formatMoney(maxAmountCents, { whole: true }) })
  return (
    <Sheet title={title}>
      <PlainTable
        label={t('versionsOf', { name: title })}
        rows={product.versions}
        keyOf={({ productVersionId }) => productVersionId}
        columns={[
          { key: 'version', head: t('version'), cell: ({ productVersionId, version }) => <Link to={`/products/${productVersionId}`} aria-label={t('versionOf', { version: String(version), name: title })}>{t('versionNumber', { version: String(version) })}</Link> },
          { key: 'state', head: t('state.head'), cell: (version) => <VersionState version={version} /> },
          { key: 'rate', head: t('rate'), figures: true, cell: ({ annualRatePercent }) => rate(annualRatePercent) },
          { key: 'amounts', head: t('amounts'), figures: true, cell: amounts },
          { key: 'loans', head: t('loans'), figures: true, cell: ({ loans }) => loans },
        ]}
      />
    </Sheet>
  )
}
