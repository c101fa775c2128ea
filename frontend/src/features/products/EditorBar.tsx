import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import { SavedLine } from '#frontend/ui/SavedLine.tsx'
import type { ProductVersion } from './queries.ts'
import type { Draft } from './use-draft.ts'

interface EditorBarProps {
  readonly version: ProductVersion
  readonly isChanged: boolean
  readonly draft: Draft
  readonly onSave: () => unknown
}

/** What becomes of the draft. One door: to lend under it for whoever may say so, to save it for whoever drafts. */
export function EditorBar({ version, isChanged, draft, onSave }: EditorBarProps) {
  const t = useTranslations('products.bar')
  const activates = version.mayDo.includes('activate')
  return (
    <div className="product-bar">
      <div>
        <p>
          <b>{t('notYet', { version: String(version.version) })}</b> {version.live === null ? t(activates ? 'first' : 'firstAsk') : t(activates ? 'replaces' : 'replacesAsk', { version: String(version.live.version) })}
        </p>
        <SavedLine kept={isChanged ? 'phone' : 'server'}>{t(isChanged ? 'keptHere' : 'allSaved')}</SavedLine>
      </div>
      <div className="product-doors">
        <Button kind="quiet" fit onPress={draft.discard}>
          {t('discard')}
        </Button>
        {activates && (
          <Button kind="second" fit onPress={() => void onSave()}>
            {t('save')}
          </Button>
        )}
        <Button type="submit" fit isPending={draft.isBusy}>
          {t(activates ? 'activate' : 'save')}
        </Button>
      </div>
    </div>
  )
}
