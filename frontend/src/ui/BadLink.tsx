import { useTranslations } from 'use-intl'
import { ButtonLink } from './Button.tsx'
import { EmptyState } from './EmptyState.tsx'
import { usePageTitle } from './PageTitle.tsx'

/** A link that somebody was sent and that opens nothing: who sent it can make another. */
export function BadLink() {
  const t = useTranslations('ui.badLink')
  const heading = usePageTitle(t('title'))
  return (
    <div className="pad">
      <EmptyState
        title={t('title')}
        heading={heading}
        why={t('why')}
        action={
          <ButtonLink to="/" fit>
            {t('home')}
          </ButtonLink>
        }
      />
    </div>
  )
}
