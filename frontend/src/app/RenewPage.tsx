import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { LeadsNowhere } from '#frontend/ui/LeadsNowhere.tsx'

/** Only a paper of our own: the browser's reading of the address decides, so that no spelling leads elsewhere. */
function ownPaper(to: string | null): string | null {
  if (to === null || !URL.canParse(to, location.origin)) return null
  const { origin, pathname, search } = new URL(to, location.origin)
  return origin === location.origin && pathname.startsWith('/api/') ? pathname + search : null
}

/**
 * Where a link to a paper leads once the browser's access has ended (services/platform/errors/renew-first.ts). To find out
 * who is here has renewed the session, so that the paper only needs to be opened again; who has to sign in comes back here.
 */
export default function RenewPage() {
  const t = useTranslations('ui.renew')
  const [params] = useSearchParams()
  const paper = ownPaper(params.get('to'))
  const state = paper === null ? 'nothing' : 'opening'
  useEffect(() => {
    if (paper !== null) location.replace(paper)
  }, [paper])
  return <LeadsNowhere title={t(`title.${state}`)} why={t(`why.${state}`)} home={t('home')} />
}
