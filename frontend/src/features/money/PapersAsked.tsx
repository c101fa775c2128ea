import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { applicationQuery, applicationsQuery } from '#frontend/api/applications.ts'
import { ListLink } from '#frontend/ui/ListLink.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

/** Who pays one loan and asks for another: papers that wait for her, and the way to photograph them. */
export function PapersAsked() {
  const t = useTranslations('money.papersAsked')
  const waiting = useQuery(applicationsQuery).data?.find(({ status, missing }) => status === 'incomplete' && missing > 0)
  const application = useQuery({ ...applicationQuery(waiting?.id ?? ''), enabled: waiting !== undefined }).data
  const hers = application?.missing.filter(({ isMine, kind, state, resolvedOn }) => isMine && resolvedOn === null && kind !== 'party' && kind !== 'vouch' && (state === 'asked' || state === 'rejected')) ?? []
  if (application === undefined || hers.length === 0) return null
  return (
    <Sheet label={t('title', { count: hers.length })}>
      <ul>
        <ListLink fresh icon="camera-fill" title={t('title', { count: hers.length })} note={t('note', { business: application.asked?.businessName ?? application.reference })} to={`/application?id=${application.id}`} />
      </ul>
    </Sheet>
  )
}
