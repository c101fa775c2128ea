import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import type { Circle } from '../queries.ts'
import { keepCycle, type Cycle } from './queries.ts'

interface Values { fromOn: string; untilOn: string; reason: string }

/** The circle rests for some days, or goes on before they are over. The days of its rounds stay. */
export function Pause({ circle: { id: circleId, rounds }, cycle }: { readonly circle: Circle; readonly cycle: Cycle }) {
  const t = useTranslations('circle-cycle.pause')
  const dates = useDates()
  const [isAsking, setAsking] = useState(false)
  const { pause } = cycle
  const resume = useIntent({
    run: ({ input, key }: { input: string; key: string }) =>
      answer(api.POST('/api/circles/{circleId}/pauses/{pauseId}/resumption', { params: { path: { circleId, pauseId: input }, ...intentHeader(key) } })),
    onDone: (now) => {
      keepCycle(circleId, now)
      say(t('resumed'))
    },
  })
  const touched = rounds.filter(({ round }) => cycle.pausedRounds.includes(round))
  if (pause === null && !isAsking) {
    return (
      <Sheet title={t('title')}>
        <Button kind="quiet" fit onPress={() => setAsking(true)}>
          {t('ask')}
        </Button>
      </Sheet>
    )
  }
  return (
    <Sheet title={t(pause?.runs === true ? 'runs' : pause === null ? 'ask' : 'comes')} {...(pause !== null && { aside: <Status kind="paused">{t('word')}</Status> })}>
      {pause === null ? (
        <PauseForm circleId={circleId} onDone={() => setAsking(false)} />
      ) : (
        <>
          {resume.error !== null && <ProblemNote error={resume.error} />}
          <p>{t('days', { from: dates.day(pause.fromOn), until: dates.day(pause.untilOn) })} {pause.reason}</p>
          {touched.length > 0 && <p className="small soft">{t('rounds', { days: touched.map(({ dueOn }) => dates.short(dueOn)).join(', ') })}</p>}
          <Button kind="second" fit isPending={resume.isPending} onPress={() => resume.mutate(pause.id)}>
            {t(pause.runs ? 'goOn' : 'callOff')}
          </Button>
        </>
      )}
    </Sheet>
  )
}

function PauseForm({ circleId, onDone }: { readonly circleId: string; readonly onDone: () => void }) {
  const t = useTranslations('circle-cycle.pause')
  const form = useForm<Values>({ defaultValues: { fromOn: '', untilOn: '', reason: '' }, shouldFocusError: false })
  const begin = useIntent({
    run: ({ input, key }: { input: Values & { id: string }; key: string }) => answer(api.POST('/api/circles/{circleId}/pauses', { params: { path: { circleId }, ...intentHeader(key) }, body: input })),
    onDone: (now) => {
      keepCycle(circleId, now)
      say(t('begun'))
      onDone()
    },
  })
  return (
    <Form form={form} problem={begin.error} onSubmit={(values) => begin.mutate({ ...values, id: newId() })}>
      <FormSummary />
      <p className="small soft">{t('what')}</p>
      <FormText name="fromOn" label={t('from')} type="date" required />
      <FormText name="untilOn" label={t('until')} type="date" required />
      <FormText name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={200} required />
      <Button type="submit" kind="second" isPending={begin.isPending}>
        {t('go')}
      </Button>
      <Button kind="quiet" onPress={onDone}>
        {t('leave')}
      </Button>
    </Form>
  )
}
