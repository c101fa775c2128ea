import './shell.css'
import type { ReactNode } from 'react'
import { Link, NavLink } from 'react-router'
import { useTranslations } from 'use-intl'
import { Mark } from '../Mark.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import type { NavItem } from './nav-item.ts'

interface HeaderProps {
  readonly home: string
  /** Shown beside the name where the screen is wide; on the phone the same items are the tab bar. */
  readonly items?: readonly NavItem[]
  /** At the right end: sign in, my account. */
  readonly children?: ReactNode
}

/** The ribbon on top: whose house this is, the other language, the door in. */
export function Header({ home, items = [], children }: HeaderProps) {
  const t = useTranslations('ui')
  return (
    <header className="header">
      <Link className="brand" to={home} aria-label={t('home')}>
        <Mark />
        <span>{t('name')}</span>
      </Link>
      {items.length > 0 && (
        <nav className="header-nav" aria-label={t('menu.main')}>
          {items.map((item) => (
            <NavLink key={item.to} to={item.to}>
              {item.label}
            </NavLink>
          ))}
        </nav>
      )}
      <div className="header-end">
        <LanguageSwitch />
        {children}
      </div>
    </header>
  )
}
