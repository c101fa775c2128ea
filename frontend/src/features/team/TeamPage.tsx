import './team.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { holds, useMe } from '#frontend/api/me.ts'
import { officersQuery } from '#frontend/api/officers.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Away } from './Away.tsx'
import { Officers } from './Officers.tsx'

/** Who decides here, how much each has open, and who stands in while somebody is away. */
export default function TeamPage() {
  const t = useTranslations('team')
  const me = useMe()
  const officers = useQuery(officersQuery)
  const runs = holds(me, 'administrator')
  const decides = holds(me, 'officer')
  return (
    <div className="team">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Answer query={officers} loading={t('loading')}>
        {(found) => (
          <>
            <Sheet title={t('officers')}>
              <Officers officers={found} mine={me?.id} runs={runs} />
            </Sheet>
            {(runs || decides) && (
              <Sheet title={t(runs ? 'away.titleFor' : 'away.title')}>
                <Away officers={found} mine={me?.id} runs={runs} />
              </Sheet>
            )}
          </>
        )}
      </Answer>
    </div>
  )
}
