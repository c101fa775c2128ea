import { useState } from 'react'
import { NavLink, useLocation } from 'react-router'
import { useTranslations } from 'use-intl'
import { Icon } from '../Icon.tsx'
import type { NavItem } from './nav-item.ts'

interface RailNavProps {
  readonly home: string
  readonly items: readonly NavItem[]
}

/** So many tabs a phone of 360 px shows with whole labels. */
const tabs = 5

/** The places of the staff: a rail; on the phone tabs, and what does not fit among them opens above by "More". */
export function RailNav({ home, items }: RailNavProps) {
  const t = useTranslations('ui.menu')
  const { pathname } = useLocation()
  // Open on one page: whoever goes to the next finds it closed.
  const [openOn, setOpenOn] = useState('')
  const isOpen = openOn === pathname
  const fits = items.length <= tabs
  const [first, rest] = fits ? [items, []] : [items.slice(0, tabs - 1), items.slice(tabs - 1)]
  const waiting = rest.reduce((sum, { count = 0 }) => sum + count, 0)
  const link = (item: NavItem) => (
    <NavLink key={item.to} to={item.to} end={item.to === home}>
      <Icon name={item.icon} size={22} />
      <span className="rail-label">{item.label}</span>
      {item.count !== undefined && <span className="rail-count">{item.count}</span>}
    </NavLink>
  )
  return (
    <nav className="rail-nav" aria-label={t('main')}>
      {first.map(link)}
      {!fits && (
        <>
          <button type="button" className="rail-more" aria-expanded={isOpen} aria-controls="rail-rest" data-here={rest.some(({ to }) => pathname.startsWith(to)) || undefined} onClick={() => setOpenOn(isOpen ? '' : pathname)}>
            <Icon name="dots-three-bold" size={22} />
            <span className="rail-label">{t('more')}</span>
            {waiting > 0 && <span className="rail-count">{waiting}</span>}
          </button>
          <div className="rail-rest" id="rail-rest" data-open={isOpen || undefined}>{rest.map(link)}</div>
        </>
      )}
    </nav>
  )
}
