import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'

const sessionsQuery = queryOptions({ queryKey: ['sessions'], queryFn: () => answer(api.GET('/api/me/sessions')) })

/** A device in words that people know, from what its browser says of itself. */
function deviceOf(userAgent: string | null): string | null {
  const system = /Android|iPhone|iPad|Windows|Mac OS X|CrOS|Linux/.exec(userAgent ?? '')?.[0]
  const browser = /Firefox|Edg|Chrome|Safari/.exec(userAgent ?? '')?.[0]?.replace('Edg', 'Edge')
  return system === undefined ? null : [system.replace('Mac OS X', 'Mac').replace('CrOS', 'Chromebook'), browser].filter(Boolean).join(', ')
}

/** Every place with the account open; each can be closed from here. */
export function Sessions() {
  const t = useTranslations('account.sessions')
  const dates = useDates()
  const sessions = useQuery(sessionsQuery)
  const end = useIntent({
    run: ({ input, key }: { input: string; key: string }) =>
      answer(api.DELETE('/api/me/sessions/{sessionId}', { params: { path: { sessionId: input }, ...intentHeader(key) } })),
    onDone: () => {
      say(t('ended'))
      return queries.invalidateQueries({ queryKey: sessionsQuery.queryKey })
    },
  })
  return (
    <Sheet title={t('title')}>
      <Answer query={sessions}>
        {(list) => (
          <ul className="account-sessions">
            {list.map((session) => {
              const device = deviceOf(session.userAgent) ?? t('unknown')
              return (
                <li key={session.id}>
                  <span>
                    <b>{session.current ? t('here') : device}</b>
                    <span className="small soft">{t('since', { since: dates.moment(session.createdAt), last: dates.moment(session.lastUsedAt) })}</span>
                  </span>
                  {!session.current && (
                    <Button kind="quiet" fit aria-label={t('endOf', { device })} isPending={end.isPending && end.variables === session.id} onPress={() => end.mutate(session.id)}>
                      {t('end')}
                    </Button>
                  )}
                </li>
              )
            })}
          </ul>
        )}
      </Answer>
    </Sheet>
  )
}
