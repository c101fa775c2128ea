import { useTranslations } from 'use-intl'
import type { NavItem } from '#frontend/ui/shell/nav-item.ts'

/** The four tabs of a borrower. */
export function useBorrowerPlaces(): readonly NavItem[] {
  const t = useTranslations('ui.menu')
  return [
    { to: '/money', label: t('money'), icon: 'coins' },
    { to: '/application', label: t('application'), icon: 'note-pencil' },
    { to: '/papers', label: t('papers'), icon: 'folder' },
    { to: '/account', label: t('account'), icon: 'user-circle' },
  ]
}
