import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import type { Officer } from '#frontend/api/officers.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { PlainTable } from '#frontend/ui/PlainTable.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { teamChanged } from './queries.ts'

interface OfficersProps {
  readonly officers: readonly Officer[]
  readonly mine: string | undefined
  /** An administrator says it for anybody. */
  readonly runs: boolean
}

/** One officer a line; who is back says so here. */
export function Officers({ officers, mine, runs }: OfficersProps) {
  const t = useTranslations('team')
  const dates = useDates()
  const end = useIntent({
    run: ({ input, key }: { input: string; key: string }) => answer(api.POST('/api/deputies/{deputyshipId}/end', { params: { path: { deputyshipId: input }, ...intentHeader(key) } })),
    onDone: () => {
      say(t('ended'))
      return teamChanged()
    },
  })
  const away = ({ personId, name, deputy }: Officer) => {
    if (deputy === null) return <span className="soft">{t('here')}</span>
    return (
      <span className="team-away">
        <span>{t('standsIn', { name: deputy.name, from: dates.short(deputy.fromOn), through: dates.short(deputy.throughOn) })}</span>
        {(runs || personId === mine) && (
          <Button kind="quiet" fit isPending={end.isPending && end.variables === deputy.id} onPress={() => end.mutate(deputy.id)}>
            {personId === mine ? t('back') : t('backFor', { name })}
          </Button>
        )}
      </span>
    )
  }
  return (
    <>
      {end.error !== null && <ProblemNote error={end.error} />}
      <PlainTable
        label={t('officers')}
        rows={officers}
        keyOf={({ personId }) => personId}
        columns={[
          { key: 'name', head: t('head.name'), cell: ({ name }) => <b>{name}</b> },
          { key: 'open', head: t('head.open'), cell: ({ openFiles }) => t('files', { count: openFiles }) },
          { key: 'away', head: t('head.away'), cell: away },
        ]}
      />
    </>
  )
}
