import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import type { Problem } from '#frontend/api/problem.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { say } from '#frontend/ui/Toasts.tsx'
import { forgetDraft } from './kept-draft.ts'
import { keepVersion, versionsChanged, type ProductContent, type ProductVersion } from './queries.ts'

export interface Draft {
  readonly problem: Problem | null
  readonly isBusy: boolean
  /** Saves what was typed. */
  readonly keep: (content: ProductContent) => Promise<void>
  /** The door: saves, and where that is hers to say, lends under it from now on. */
  readonly finish: (content: ProductContent, isChanged: boolean) => Promise<void>
  readonly discard: () => void
}

/** What is done to a draft, each once: save, activate, throw away. */
export function useDraft(version: ProductVersion): Draft {
  const t = useTranslations('products.bar')
  const navigate = useNavigate()
  const { productVersionId } = version
  const path = { productVersionId }
  const save = useIntent({
    run: ({ input, key }: { input: { revision: number; content: ProductContent }; key: string }) =>
      answer(api.PUT('/api/product-versions/{productVersionId}', { params: { path, ...intentHeader(key) }, body: input })),
  })
  const activate = useIntent({
    run: ({ input, key }: { input: { revision: number }; key: string }) =>
      answer(api.POST('/api/product-versions/{productVersionId}/activation', { params: { path, ...intentHeader(key) }, body: input })),
  })
  const discard = useIntent({
    run: ({ key }: { key: string }) => answer(api.DELETE('/api/product-versions/{productVersionId}', { params: { path, ...intentHeader(key) } })),
    onDone: async () => {
      forgetDraft(productVersionId)
      await versionsChanged()
      await navigate('/products')
    },
  })
  const written = async (content: ProductContent): Promise<ProductVersion> => {
    activate.reset()
    const saved = await save.mutateAsync({ revision: version.revision, content })
    forgetDraft(productVersionId)
    await keepVersion(saved)
    return saved
  }
  // Refusals are said by the form, in the words for their codes.
  const keep = async (content: ProductContent): Promise<void> => {
    try {
      await written(content)
      say(t('saved'))
    } catch {}
  }
  const finish = async (content: ProductContent, isChanged: boolean): Promise<void> => {
    if (!version.mayDo.includes('activate')) return keep(content)
    save.reset()
    try {
      const { revision } = isChanged ? await written(content) : version
      await keepVersion(await activate.mutateAsync({ revision }))
      say(t('activated'))
    } catch {}
  }
  return { problem: save.error ?? activate.error ?? discard.error, isBusy: save.isPending || activate.isPending || discard.isPending, keep, finish, discard: () => discard.mutate() }
}
