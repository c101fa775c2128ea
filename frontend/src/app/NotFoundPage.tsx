import { useTranslations } from 'use-intl'
import { LeadsNowhere } from '#frontend/ui/LeadsNowhere.tsx'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useTranslations('ui.notFound')
  return <LeadsNowhere title={t('title')} why={t('why')} home={t('home')} />
}
