import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { takenBackReasons, type TakenBackReason } from '#domain/circle/default-ladder/outcomes.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Dialog } from '#frontend/ui/Dialog.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { keepCycle, type LadderStep } from './queries.ts'

/** What was done about who was behind, the newest first; each can be taken back, with its reason. */
export function PastSteps({ circleId, steps }: { readonly circleId: string; readonly steps: readonly LadderStep[] }) {
  const t = useTranslations('circle-cycle')
  const dates = useDates()
  const [asked, setAsked] = useState<LadderStep | null>(null)
  if (steps.length === 0) return null
  return (
    <Sheet label={t('past.title')}>
      <details className="circle-more">
        <summary>{t('past.title')}</summary>
        <ul className="circle-list">
          {steps.map((step) => (
            <li key={step.id}>
              <span>
                <b>{t(`what.${step.step}`, { name: step.name })}</b>
                <span className="small soft">{t('open.since', { round: String(step.round), day: dates.short(step.cameOn) })} {t(`state.${step.state}`)}</span>
                {step.notes.map((note) => (
                  <span key={`${note.on} ${String(note.outcome)}`} className="small soft">
                    {note.outcome !== null ? t(`outcome.${note.outcome}`) : t(`reason.${note.takenBack ?? 'other'}`)}
                    {note.until !== null && ` ${t('past.until', { day: dates.short(note.until) })}`} {note.words} {t('past.by', { name: note.by, day: dates.short(note.on) })}
                  </span>
                ))}
              </span>
              {step.mayTakeBack && step.state !== 'over' && (
                <Button kind="quiet" fit aria-label={t('past.takeBackOf', { name: step.name })} onPress={() => setAsked(step)}>
                  {t('past.takeBack')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </details>
      <Dialog title={t('past.takeBackTitle')} isOpen={asked !== null} onClose={() => setAsked(null)}>
        {asked !== null && <TakeBack circleId={circleId} step={asked} onDone={() => setAsked(null)} />}
      </Dialog>
    </Sheet>
  )
}

function TakeBack({ circleId, step, onDone }: { readonly circleId: string; readonly step: LadderStep; readonly onDone: () => void }) {
  const t = useTranslations('circle-cycle')
  const form = useForm<{ reason: TakenBackReason | '' }>({ defaultValues: { reason: '' }, shouldFocusError: false })
  const takeBack = useIntent({
    run: ({ input, key }: { input: { id: string; reason: TakenBackReason }; key: string }) =>
      answer(api.POST('/api/circles/{circleId}/ladder-steps/{ladderStepId}/taking-back', { params: { path: { circleId, ladderStepId: step.id }, ...intentHeader(key) }, body: input })),
    onDone: (now) => {
      keepCycle(circleId, now)
      say(t('past.takenBack'))
      onDone()
    },
  })
  return (
    <Form form={form} problem={takeBack.error} onSubmit={({ reason }) => { if (reason !== '') takeBack.mutate({ id: newId(), reason }) }}>
      <p>{t('past.takeBackResult')}</p>
      <FormChoice name="reason" label={t('past.why')} required choices={takenBackReasons.map((value) => ({ value, label: t(`reason.${value}`) }))} />
      <Button type="submit" kind="second" isPending={takeBack.isPending}>
        {t('past.takeBack')}
      </Button>
      <Button kind="quiet" onPress={onDone}>
        {t('leave')}
      </Button>
    </Form>
  )
}
