import './shell.css'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { Icon } from '../Icon.tsx'
import { Mark } from '../Mark.tsx'
import { OfflineStrip } from '../OfflineStrip.tsx'
import { HelpLine } from './HelpLine.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import type { NavItem } from './nav-item.ts'
import { RailNav } from './RailNav.tsx'

interface DeskShellProps {
  readonly home: string
  readonly items: readonly NavItem[]
  /** Who is at the desk, and in what office. */
  readonly person: { readonly name: string; readonly role: string }
  /** One thing at a time: on the phone no tabs lie over the foot of the page. */
  readonly alone: boolean
  readonly children: ReactNode
}

/** The frame of the staff's pages: a rail on the left; on the phone the rail becomes tabs. Targets are 36 px here. */
export function DeskShell({ home, items, person, alone, children }: DeskShellProps) {
  const t = useTranslations('ui')
  return (
    <div className="desk-shell" data-alone={alone || undefined}>
      <a className="skip" href="#page">
        {t('skip')}
      </a>
      <header className="rail">
        <Link className="brand" to={home} aria-label={t('home')}>
          <Mark size={32} />
          <span>{t('name')}</span>
        </Link>
        <RailNav home={home} items={items} />
        <div className="rail-person">
          <LanguageSwitch />
          <Link to="/account" className="rail-account">
            <Icon name="user-circle" size={28} />
            <span>
              <b>{person.name}</b>{' '}
              <span>{person.role}</span>
            </span>
          </Link>
        </div>
      </header>
      <div className="desk-page">
        <OfflineStrip />
        <main id="page" tabIndex={-1}>
          {children}
        </main>
        <HelpLine />
      </div>
    </div>
  )
}
