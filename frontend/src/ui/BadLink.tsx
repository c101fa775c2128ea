import { useTranslations } from 'use-intl'
import { LeadsNowhere } from './LeadsNowhere.tsx'

/** A link that somebody was sent and that opens nothing: who sent it can make another. */
export function BadLink() {
  const t = useTranslations('ui.badLink')
  return <LeadsNowhere title={t('title')} why={t('why')} home={t('home')} />
}
