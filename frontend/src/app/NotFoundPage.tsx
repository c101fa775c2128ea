import { useTranslations } from 'use-intl'
import { ButtonLink } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useTranslations('ui.notFound')
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
