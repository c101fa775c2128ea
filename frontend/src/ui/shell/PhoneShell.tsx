import './shell.css'
import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { useTranslations } from 'use-intl'
import { Icon } from '../Icon.tsx'
import { OfflineStrip } from '../OfflineStrip.tsx'
import { Header } from './Header.tsx'
import { HelpLine } from './HelpLine.tsx'
import type { NavItem } from './nav-item.ts'

interface PhoneShellProps {
  readonly home: string
  readonly items?: readonly NavItem[]
  /** At the right end of the header. */
  readonly headerEnd?: ReactNode
  /** The page uses the whole width (the start page's painted wall). */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The frame of the borrower's pages: header, one column, and on the phone four tabs under the thumb. */
export function PhoneShell({ home, items = [], headerEnd, wide = false, children }: PhoneShellProps) {
  const t = useTranslations('ui')
  return (
    <div className="phone-shell" data-tabs={items.length > 0 || undefined}>
      <a className="skip" href="#page">
        {t('skip')}
      </a>
      <Header home={home} items={items}>
        {headerEnd}
      </Header>
      <OfflineStrip />
      <main id="page" tabIndex={-1} className="column" data-wide={wide || undefined}>
        {children}
      </main>
      {!wide && <HelpLine />}
      {items.length > 0 && <TabBar items={items} />}
    </div>
  )
}

/** Four places, each with picture and word, where the thumb is. */
export function TabBar({ items }: { readonly items: readonly NavItem[] }) {
  const t = useTranslations('ui')
  return (
    <nav className="tab-bar" aria-label={t('menu.main')}>
      {items.map((item) => (
        <NavLink key={item.to} to={item.to}>
          <Icon name={item.icon} size={25} />
          {item.label}
        </NavLink>
      ))}
    </nav>
  )
}
