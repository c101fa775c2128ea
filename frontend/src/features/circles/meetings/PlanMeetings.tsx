import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import type { components } from '#frontend/api/schema.d.ts'
import type { Circle } from '../queries.ts'
import { meetingsQuery, type Meeting } from './queries.ts'
import { WhenAndWhere, type WhenAndWhereValues } from './WhenAndWhere.tsx'

type Values = WhenAndWhereValues & { how: 'one' | 'each-round' }

interface PlanMeetingsProps {
  readonly circle: Circle
  readonly meetings: readonly Meeting[]
  readonly today: string
  readonly onDone: () => void
}

/** One meeting, or one on the day of each round that is left and has none. */
export function PlanMeetings({ circle, meetings, today, onDone }: PlanMeetingsProps) {
  const t = useTranslations('meetings.plan')
  const last = meetings.at(-1)
  const days = circle.rounds.map(({ dueOn }) => dueOn).filter((day) => day >= today && !meetings.some(({ meetsOn, status }) => meetsOn === day && status !== 'cancelled'))
  const form = useForm<Values>({ defaultValues: { how: 'one', meetsOn: days[0] ?? today, meetsAt: last?.meetsAt ?? '18:00', place: last?.place ?? '', agenda: '' }, shouldFocusError: false })
  const how = useWatch({ control: form.control, name: 'how' })
  const plan = useIntent({
    run: ({ input, key }: { input: components['schemas']['PlanMeetings']; key: string }) => answer(api.POST('/api/circles/{circleId}/meetings', { params: { path: { circleId: circle.id }, ...intentHeader(key) }, body: input })),
    onDone: (now, { meetings: planned }) => {
      queries.setQueryData(meetingsQuery(circle.id).queryKey, now)
      onDone()
      say(t('done', { count: planned.length }))
    },
  })
  const submit = ({ how: which, meetsOn, ...same }: Values): void => plan.mutate({ meetings: (which === 'one' ? [meetsOn] : days).map((day) => ({ id: newId(), meetsOn: day, ...same })) })
  return (
    <Sheet title={t('title')}>
      <Form form={form} problem={plan.error} fieldOf={(path) => (path.endsWith('.meetsOn') ? 'meetsOn' : null)} onSubmit={submit}>
        <FormSummary />
        {days.length > 1 && <FormChoice name="how" label={t('how')} required choices={[{ value: 'one', label: t('one') }, { value: 'each-round', label: t('eachRound', { count: days.length }) }]} />}
        <WhenAndWhere withDay={how === 'one'} />
        <Button type="submit" isPending={plan.isPending}>
          {t('go')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('leave')}
        </Button>
      </Form>
    </Sheet>
  )
}
