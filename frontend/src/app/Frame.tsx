import { lazy, Suspense, type ReactNode } from 'react'
import { Link, Navigate, useLocation } from 'react-router'
import { useTranslations } from 'use-intl'
import { isSomebodyHere } from '#frontend/api/client.ts'
import { homePage, isStaff, useMe, type Me } from '#frontend/api/me.ts'
import { loadWords } from '#frontend/i18n/word-store.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { PageOnItsWay } from '#frontend/ui/PageOnItsWay.tsx'
import { PhoneShell } from '#frontend/ui/shell/PhoneShell.tsx'
import { useBorrowerPlaces } from './places.ts'
import type { Audience } from './routes.ts'

/** Who works here gets the desk around every page but the public ones; it travels only to them. */
const DeskFrame = lazy(async () => {
  const [{ DeskFrame: frame }] = await Promise.all([import('./DeskFrame.tsx'), loadWords(['staff'])])
  return { default: frame }
})

interface FrameProps {
  readonly audience: Audience
  readonly wide?: boolean
  readonly alone?: boolean
  readonly children: ReactNode
}

function HeaderEnd({ me }: { readonly me: Me | null | undefined }) {
  const t = useTranslations('ui.menu')
  if (me === undefined && isSomebodyHere()) return null
  if (!me) {
    return (
      <Link className="header-link" to="/sign-in">
        {t('signIn')}
      </Link>
    )
  }
  return (
    <Link className="header-icon" to="/account" aria-label={t('account')}>
      <Icon name="user-circle" size={29} />
    </Link>
  )
}

/** The frame of a page by its audience: who has not signed in and should is sent to do so, and comes back. */
export function Frame({ audience, wide = false, alone = false, children }: FrameProps) {
  const me = useMe()
  const places = useBorrowerPlaces(me)
  const { pathname, search } = useLocation()
  if (audience !== 'anyone' && me === null) {
    const door = pathname === '/apply' ? '/sign-up' : '/sign-in'
    return <Navigate replace to={`${door}?next=${encodeURIComponent(pathname + search)}`} />
  }
  if (audience !== 'anyone' && me && isStaff(me)) {
    return (
      <Suspense
        fallback={
          <main>
            <PageOnItsWay />
          </main>
        }
      >
        <DeskFrame me={me} alone={alone}>{children}</DeskFrame>
      </Suspense>
    )
  }
  const borrower = me !== null && me !== undefined && !isStaff(me)
  return (
    <PhoneShell home={me ? homePage : '/'} wide={wide} items={borrower && !alone && audience !== 'anyone' ? places : []} headerEnd={<HeaderEnd me={me} />}>
      {audience === 'anyone' || me ? children : <PageOnItsWay />}
    </PhoneShell>
  )
}
