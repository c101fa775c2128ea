import './products.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { Answer } from '#frontend/ui/Answer.tsx'
import { ProductEditor } from './ProductEditor.tsx'
import { ProductRead } from './ProductRead.tsx'
import { productVersionQuery } from './queries.ts'

/** One version of a product: a draft to work on, or what is and was lent under. */
export default function ProductPage() {
  const t = useTranslations('products')
  const { productVersionId = '' } = useParams()
  return (
    <Answer query={useQuery(productVersionQuery(productVersionId))} loading={t('loadingOne')} page>
      {(version) => (version.mayDo.includes('save')
        ? <ProductEditor key={version.productVersionId} version={version} />
        : <ProductRead key={version.productVersionId} version={version} />)}
    </Answer>
  )
}
