import './operations.css'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { holds, useMe } from '#frontend/api/me.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { PlainTable } from '#frontend/ui/PlainTable.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { AuditTrail } from './AuditTrail.tsx'
import { EndOfDay } from './EndOfDay.tsx'
import { LettersToPost } from './LettersToPost.tsx'
import { useAuditWords } from './use-audit-words.ts'

const incidentsQuery = queryOptions({ queryKey: ['incidents'], queryFn: () => answer(api.GET('/api/incidents')) })

/** What those who run Molino look at: the ends of day, what needs looking into, who did what. */
export default function OperationsPage() {
  const t = useTranslations('operations')
  const dates = useDates()
  const me = useMe()
  const incidents = useQuery(incidentsQuery)
  const seesAudit = holds(me, 'administrator', 'auditor')
  const { incident } = useAuditWords()
  const mayPost = holds(me, 'officer')
  const seesLetters = mayPost || holds(me, 'auditor')
  return (
    <div className="operations">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {seesLetters && <LettersToPost mayPost={mayPost} />}
      <EndOfDay />
      <Sheet title={t('incidents.title')}>
        <Answer query={incidents} loading={t('loading')}>
          {(answered) =>
            answered.incidents.length === 0 ? (
              <EmptyState title={t('incidents.none')} why={t('incidents.why')} />
            ) : (
              <PlainTable
                label={t('incidents.title')}
                rows={answered.incidents}
                keyOf={({ id }) => id}
                columns={[
                  { key: 'at', head: t('when'), cell: ({ openedAt }) => dates.moment(openedAt) },
                  { key: 'kind', head: t('what'), cell: ({ kind }) => incident(kind) },
                  { key: 'state', head: t('state'), cell: ({ closedAt }) => <Status kind={closedAt === null ? 'late' : 'finished'}>{t(closedAt === null ? 'incidents.open' : 'incidents.closed')}</Status> },
                ]}
              />
            )
          }
        </Answer>
      </Sheet>
      {seesAudit && <AuditTrail />}
    </div>
  )
}
