import './keeping.css'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { holds, useMe } from '#frontend/api/me.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'

/** Whether she may change what these pages show; an auditor reads. */
export const useMayKeep = (): boolean => holds(useMe(), 'administrator')

interface KeepingPageProps {
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
}

/** Whether she decides about what a pool bears. */
export const useMayClaim = (): boolean => holds(useMe(), 'finance', 'administrator')

/** The frame of what an administrator keeps under the settings. */
export function KeepingPage({ title, lead, children }: KeepingPageProps) {
  const t = useTranslations('keeping')
  const readsSettings = holds(useMe(), 'administrator', 'auditor')
  return (
    <div className="keeping">
      {readsSettings && (
        <p className="pad keeping-back">
          <Link to="/settings">
            <Icon name="arrow-left-bold" /> {t('settings')}
          </Link>
        </p>
      )}
      <PageTitle lead={lead}>{title}</PageTitle>
      {children}
    </div>
  )
}
