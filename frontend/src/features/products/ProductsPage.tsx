import './products.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { NewProduct } from './NewProduct.tsx'
import { ProductVersions } from './ProductVersions.tsx'
import { productVersionsQuery } from './queries.ts'

/** What is lent, what is being drafted, and what was lent before. */
export default function ProductsPage() {
  const t = useTranslations('products')
  const [making, setMaking] = useState(false)
  return (
    <div className="products">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {making && <NewProduct onLeave={() => setMaking(false)} />}
      <Answer query={useQuery(productVersionsQuery)} loading={t('loading')}>
        {({ products, mayMake }) => (
          <>
            {mayMake && !making && (
              <div className="pad pad-block">
                <Button fit onPress={() => setMaking(true)}>
                  {t('new.open')}
                </Button>
              </div>
            )}
            {products.length === 0 && <EmptyState title={t('none')} why={t('noneWhy')} />}
            {products.map((product) => (
              <ProductVersions key={product.productId} product={product} />
            ))}
          </>
        )}
      </Answer>
    </div>
  )
}
