import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { Icon } from '#frontend/ui/Icon.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import type { ProductVersion } from './queries.ts'
import { VersionState } from './VersionState.tsx'

/** The product's name, which version this is, and what is lent under now. */
export function ProductHead({ version, name }: { readonly version: ProductVersion; readonly name: string }) {
  const t = useTranslations('products')
  const heading = usePageTitle(name)
  const { live } = version
  return (
    <div className="product-head">
      <Link className="product-back" to="/products">
        <Icon name="arrow-left-bold" size={16} />
        {t('title')}
      </Link>
      <div className="product-name">
        <h1 ref={heading} tabIndex={-1}>
          {name}
        </h1>
        <VersionState version={version} />
        <span className="soft">{t('versionNumber', { version: String(version.version) })}</span>
      </div>
      {version.status === 'draft' && live !== null && <p className="soft small">{t('live', { version: String(live.version), loans: live.loans })}</p>}
      {version.status !== 'draft' && <p className="soft small">{t('kept', { loans: version.loans })}</p>}
    </div>
  )
}
