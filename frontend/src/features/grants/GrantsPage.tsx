import './grants.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { holds, useMe } from '#frontend/api/me.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { LostPhoneWay } from '#frontend/ui/LostPhoneWay.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { GiveGrant } from './GiveGrant.tsx'
import { Grants } from './Grants.tsx'
import { grantsQuery } from './queries.ts'

/** Who may do what: one role in one scope a line. The administrator gives and takes back; she decides nothing and moves no money. */
export default function GrantsPage() {
  const t = useTranslations('grants')
  const me = useMe()
  const canGive = holds(me, 'administrator')
  return (
    <div className="grants">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {canGive && (
        <Sheet title={t('give.title')}>
          <GiveGrant />
        </Sheet>
      )}
      {canGive && <LostPhoneWay />}
      <Sheet title={t('grants')}>
        <Answer query={useQuery(grantsQuery)} loading={t('loading')}>
          {(grants) => <Grants grants={grants} canRevoke={canGive} />}
        </Answer>
      </Sheet>
    </div>
  )
}
