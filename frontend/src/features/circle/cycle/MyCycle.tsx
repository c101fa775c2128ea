import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { say } from '#frontend/ui/Toasts.tsx'

type Mine = components['schemas']['MyCircleCycle']
type Call = Mine['calls'][number]

const myCycleQuery = (circleId: string) =>
  queryOptions({ queryKey: ['my-circles', circleId, 'cycle'], queryFn: () => answer(api.GET('/api/my-circles/{circleId}/cycle', { params: { path: { circleId } } })) })

/** That the circle rests, what she herself is asked, and whom she as chair is asked to call. Of anybody else's nothing. */
export function MyCycle({ circleId }: { readonly circleId: string }) {
  const found = useQuery(myCycleQuery(circleId))
  if (found.data === undefined) return null
  const { pause, mine, calls } = found.data
  return (
    <>
      {pause !== null && <Rests pause={pause} />}
      <Asked mine={mine} />
      {calls.map((call) => (
        <ToCall key={call.stepId} circleId={circleId} call={call} />
      ))}
    </>
  )
}

function Rests({ pause }: { readonly pause: NonNullable<Mine['pause']> }) {
  const t = useTranslations('circle-cycle.mine')
  const dates = useDates()
  return (
    <Sheet title={t(pause.runs ? 'rests' : 'willRest')} aside={<Status kind="paused">{t('paused')}</Status>}>
      <p>{t('restDays', { from: dates.day(pause.fromOn), until: dates.day(pause.untilOn) })}</p>
    </Sheet>
  )
}

/** The newest of her own that is not over: in kind words, with what comes next. */
function Asked({ mine }: { readonly mine: Mine['mine'] }) {
  const t = useTranslations('circle-cycle.mine')
  const dates = useDates()
  const [step] = mine
  if (step === undefined || step.state === 'over' || step.state === 'taken-back') return null
  return (
    <Sheet title={t('title', { round: String(step.round) })}>
      <p>{step.until === null ? t(`step.${step.step}`) : t('agreed', { day: dates.day(step.until) })}</p>
      <p className="small soft section-note">{t('private')}</p>
    </Sheet>
  )
}

function ToCall({ circleId, call }: { readonly circleId: string; readonly call: Call }) {
  const t = useTranslations('circle-cycle.call')
  const note = useIntent({
    run: ({ input: { id, outcome }, key }: { input: { id: string; outcome: 'spoke' | 'not-reached' }; key: string }) =>
      answer(api.POST('/api/my-circles/{circleId}/ladder-steps/{ladderStepId}/notes', { params: { path: { circleId, ladderStepId: call.stepId }, ...intentHeader(key) }, body: { id, outcome } })),
    onDone: (now) => {
      queries.setQueryData(myCycleQuery(circleId).queryKey, now)
      say(t('done'))
    },
  })
  return (
    <Sheet title={t('title', { name: call.name })}>
      {note.error !== null && <ProblemNote error={note.error} />}
      <p>{t('how', { name: call.name })}</p>
      <div className="vote-choices">
        <Button kind="second" onPress={() => note.mutate({ id: newId(), outcome: 'spoke' })}>
          {t('spoke')}
        </Button>
        <Button kind="second" onPress={() => note.mutate({ id: newId(), outcome: 'not-reached' })}>
          {t('notReached')}
        </Button>
      </div>
    </Sheet>
  )
}
