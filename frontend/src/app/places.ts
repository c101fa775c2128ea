import { useTranslations } from 'use-intl'
import { isKnownPage } from '#frontend/api/known-pages.ts'
import { holds, type Me } from '#frontend/api/me.ts'
import type { NavItem } from '#frontend/ui/shell/nav-item.ts'

/** The tabs of a borrower, what she asks most first (domain.md, section 4); who is in a circle has it there, and her account on top. */
export function useBorrowerPlaces(me: Me | null | undefined): readonly NavItem[] {
  const t = useTranslations('ui.menu')
  const circle: readonly NavItem[] = holds(me, 'member') && isKnownPage('/circle') ? [{ to: '/circle', label: t('circle'), icon: 'users-three' }] : []
  const account: readonly NavItem[] = circle.length > 0 ? [] : [{ to: '/account', label: t('account'), icon: 'user-circle' }]
  return [
    { to: '/money', label: t('money'), icon: 'coins' },
    { to: '/application', label: t('application'), icon: 'note-pencil' },
    ...circle,
    { to: '/papers', label: t('papers'), icon: 'folder' },
    ...account,
  ]
}
