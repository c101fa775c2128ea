import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { saidIn } from '#domain/languages.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { CapCheck } from './CapCheck.tsx'
import { Preview } from './Preview.tsx'
import { ProductFacts } from './ProductFacts.tsx'
import { ProductHead } from './ProductHead.tsx'
import { keepVersion, type ProductVersion } from './queries.ts'

/** A version that can no longer be changed: what it says, what its loans are like, and the next version to begin. */
export function ProductRead({ version }: { readonly version: ProductVersion }) {
  const spoken = useLanguage()
  const { productVersionId, mayDo, content } = version
  return (
    <div className="product">
      <ProductHead version={version} name={saidIn(version.name, spoken)} />
      <div className="product-columns">
        <div className="product-facts">
          <ProductFacts content={content} />
          <CapCheck content={content} rules={version.capRules} />
        </div>
        <Preview content={content} />
      </div>
      {mayDo.length > 0 && <ReadBar productVersionId={productVersionId} mayDo={mayDo} />}
    </div>
  )
}

function ReadBar({ productVersionId, mayDo }: Pick<ProductVersion, 'productVersionId' | 'mayDo'>) {
  const t = useTranslations('products.bar')
  const navigate = useNavigate()
  const path = { productVersionId }
  const draft = useIntent({
    run: ({ input, key }: { input: { id: string }; key: string }) =>
      answer(api.POST('/api/product-versions/{productVersionId}/drafts', { params: { path, ...intentHeader(key) }, body: input })),
    onDone: async (made) => {
      await keepVersion(made)
      await navigate(`/products/${made.productVersionId}`)
    },
  })
  const retire = useIntent({
    run: ({ key }: { key: string }) => answer(api.POST('/api/product-versions/{productVersionId}/retirement', { params: { path, ...intentHeader(key) } })),
    onDone: async (version) => {
      await keepVersion(version)
      say(t('retired'))
    },
  })
  const problem = draft.error ?? retire.error
  return (
    <div className="product-bar">
      {problem === null ? <p>{t('never')}</p> : <ProblemNote error={problem} />}
      <div className="product-doors">
        {mayDo.includes('retire') && (
          <Button kind="quiet" fit isPending={retire.isPending} onPress={() => retire.mutate()}>
            {t('retire')}
          </Button>
        )}
        {mayDo.includes('draft') && (
          <Button fit isPending={draft.isPending} onPress={() => draft.mutate({ id: newId() })}>
            {t('next')}
          </Button>
        )}
      </div>
    </div>
  )
}
