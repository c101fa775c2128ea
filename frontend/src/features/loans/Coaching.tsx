import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { holds, useMe } from '#frontend/api/me.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { CheckpointLine } from '#frontend/ui/coaching/CheckpointLine.tsx'
import { planStandingQuery } from './queries.ts'

type Standing = components['schemas']['PlanStanding']

function HelpAsked({ loanId, help }: { readonly loanId: string; readonly help: NonNullable<Standing['help']> }) {
  const t = useTranslations('coaching')
  const dates = useDates()
  const mayAnswer = holds(useMe(), 'officer')
  const params = { path: { helpRequestId: help.helpRequestId } }
  const move = useIntent({
    run: ({ input, key }: { input: 'answer' | 'closing'; key: string }) => (input === 'answer'
      ? answer(api.POST('/api/help-requests/{helpRequestId}/answer', { params: { ...params, ...intentHeader(key) } }))
      : answer(api.POST('/api/help-requests/{helpRequestId}/closing', { params: { ...params, ...intentHeader(key) } }))),
    onDone: () => queries.invalidateQueries({ queryKey: planStandingQuery(loanId).queryKey }),
  })
  return (
    <>
      <p>{[t('standing.help', { date: dates.short(help.askedOn) }), help.about === null ? null : t(`about.${help.about}`), help.body].filter(Boolean).join('. ')}</p>
      {mayAnswer && help.state === 'open' && (
        <Button kind="second" fit onPress={() => move.mutate('answer')}>
          {t('standing.take')}
        </Button>
      )}
      {help.state === 'answered' && <p className="soft small">{t('standing.taken')}</p>}
      {mayAnswer && (
        <Button kind="quiet" fit onPress={() => move.mutate('closing')}>
          {t('standing.done')}
        </Button>
      )}
    </>
  )
}

/** That there is a coaching plan, whose it is and where its talks stand; never what was said. */
export function Coaching({ loanId }: { readonly loanId: string }) {
  const t = useTranslations('coaching')
  const roles = useMe()?.grants.map(({ role }) => role) ?? []
  const mayLook = roles.includes('officer') || roles.includes('auditor')
  const standing = useQuery({ ...planStandingQuery(loanId), enabled: mayLook })
  if (!mayLook) return null
  return (
    <section className="loan-part">
      <h2>{t('standing.title')}</h2>
      <Answer query={standing}>
        {(plan) => (
          <>
            <p className="soft">{plan.status === null ? t('standing.none') : plan.coach === null ? t('standing.nobody') : t('standing.coach', { name: plan.coach.name })}{plan.status === 'completed' || plan.status === 'cancelled' ? `. ${t('standing.ended')}` : ''}</p>
            {plan.help !== null && <HelpAsked loanId={loanId} help={plan.help} />}
            {plan.status !== null && (
              <div className="loan-coaching">
                <CheckpointLine label={t('standing.title')} checkpoints={plan.checkpoints} />
              </div>
            )}
            {plan.privateNotes !== null && plan.privateNotes.length > 0 && (
              <>
                <h3>{t('standing.private')}</h3>
                {plan.privateNotes.map((note) => (
                  <p key={note.noteId} className="small">{note.writtenOn}. {note.body}</p>
                ))}
              </>
            )}
          </>
        )}
      </Answer>
    </section>
  )
}
