import './grants.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useMe } from '#frontend/api/me.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { ButtonLink } from '#frontend/ui/Button.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { GiveGrant } from './GiveGrant.tsx'
import { Grants } from './Grants.tsx'
import { grantsQuery } from './queries.ts'

/** Who may do what: one role in one scope a line. The administrator gives and takes back; she decides nothing and moves no money. */
export default function GrantsPage() {
  const t = useTranslations('grants')
  const me = useMe()
  const canGive = me?.grants.some(({ role }) => role === 'administrator') ?? false
  return (
    <div className="grants">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {canGive && (
        <Sheet title={t('give.title')}>
          <GiveGrant />
        </Sheet>
      )}
      {canGive && (
        <Sheet title={t('lost.title')}>
          <p>{t('lost.why')}</p>
          <ButtonLink kind="quiet" fit to="/recovery" iconAfter="arrow-right-bold">
            {t('lost.go')}
          </ButtonLink>
        </Sheet>
      )}
      <Sheet title={t('grants')}>
        <Answer query={useQuery(grantsQuery)} loading={t('loading')}>
          {(grants) => <Grants grants={grants} canRevoke={canGive} />}
        </Answer>
      </Sheet>
    </div>
  )
}
