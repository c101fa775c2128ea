import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { keepCycle, type LadderStep } from './queries.ts'

type Outcome = LadderStep['mayNote'][number]
interface Values { outcome: Outcome | ''; until: string; words: string }

const runs = (outcome: string): boolean => outcome === 'agreed' || outcome === 'put-off'

/** What came of a step: one of what can come of it, through which day it holds, and in a few words what was said. */
export function NoteStep({ circleId, step, onDone }: { readonly circleId: string; readonly step: LadderStep; readonly onDone: () => void }) {
  const t = useTranslations('circle-cycle')
  const only = step.mayNote.length === 1 ? step.mayNote[0] : undefined
  const form = useForm<Values>({ defaultValues: { outcome: only ?? '', until: '', words: '' }, shouldFocusError: false })
  const outcome = useWatch({ control: form.control, name: 'outcome' })
  const note = useIntent({
    run: ({ input: { id, values }, key }: { input: { id: string; values: Values & { outcome: Outcome } }; key: string }) =>
      answer(api.POST('/api/circles/{circleId}/ladder-steps/{ladderStepId}/notes', {
        params: { path: { circleId, ladderStepId: step.id }, ...intentHeader(key) },
        body: { id, outcome: values.outcome, ...(runs(values.outcome) && { until: values.until }), ...(values.words.trim() !== '' && { words: values.words }) },
      })),
    onDone: (now) => {
      keepCycle(circleId, now)
      say(t('note.done'))
      onDone()
    },
  })
  return (
    <Form form={form} problem={note.error} onSubmit={(values) => { if (values.outcome !== '') note.mutate({ id: newId(), values: { ...values, outcome: values.outcome } }) }}>
      <FormSummary />
      {only === undefined && <FormChoice name="outcome" label={t('note.outcome')} required choices={step.mayNote.map((value) => ({ value, label: t(`outcome.${value}`) }))} />}
      {runs(outcome) && <FormText name="until" label={t('note.until')} hint={t('note.untilHint')} type="date" required />}
      <FormText name="words" label={t('note.words')} hint={t('note.wordsHint')} lines={2} maxLength={300} />
      <Button type="submit" kind="second" isPending={note.isPending}>
        {t('note.go')}
      </Button>
      <Button kind="quiet" onPress={onDone}>
        {t('leave')}
      </Button>
    </Form>
  )
}
