import './settings.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { holds, useMe } from '#frontend/api/me.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { ListLink } from '#frontend/ui/ListLink.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { OneSetting } from './OneSetting.tsx'
import { settingsQuery } from './queries.ts'

/** The programme's dated settings: what is in force, since when, and a value to come. */
export default function SettingsPage() {
  const t = useTranslations('settings')
  const me = useMe()
  const canSet = holds(me, 'administrator')
  return (
    <div className="settings">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Sheet label={t('kept.title')}>
        <ul>
          {canSet && <ListLink icon="chat-circle-text" title={t('kept.coaches')} note={t('kept.coachesNote')} to="/settings/coaches" />}
          <ListLink icon="seal-check-fill" title={t('kept.partners')} note={t('kept.partnersNote')} to="/settings/partners" />
          <ListLink icon="coins" title={t('kept.pools')} note={t('kept.poolsNote')} to="/settings/pools" />
        </ul>
      </Sheet>
      <Answer query={useQuery(settingsQuery)} loading={t('loading')}>
        {(settings) => settings.filter(({ key }) => key !== 'demo-people' && key !== 'circle-kinds').map((setting) => <OneSetting key={setting.key} setting={setting} canSet={canSet} />)}
      </Answer>
    </div>
  )
}
