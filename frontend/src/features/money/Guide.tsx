import { useQuery } from '@tanstack/react-query'
import { startTransition, useOptimistic } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { ButtonAnchor } from '#frontend/ui/Button.tsx'
import { CheckField } from '#frontend/ui/CheckField.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import { phoneLink, phoneText } from '#frontend/ui/phone-text.ts'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { AskForHelp } from './AskForHelp.tsx'
import { guideQuery, type MyGuide } from './guide.ts'

interface Tick {
  readonly stepId: string
  readonly done: boolean
}

/** Her next steps; what she ticks is ticked under her finger, and goes back only where it could not be written down. */
function Steps({ loanId, steps }: { readonly loanId: string; readonly steps: MyGuide['nextSteps'] }) {
  const [shown, show] = useOptimistic(steps, (before, tick: Tick) => before.map((step) => (step.stepId === tick.stepId ? { ...step, done: tick.done } : step)))
  const t = useTranslations('coaching.guide')
  const dates = useDates()
  const tick = useIntent({
    run: ({ input: { stepId, done }, key }: { input: Tick; key: string }) =>
      answer(api.POST('/api/loans/{loanId}/next-steps/{stepId}/tick', { params: { path: { loanId, stepId }, ...intentHeader(key) }, body: { done } })),
    onDone: () => queries.invalidateQueries({ queryKey: guideQuery(loanId).queryKey }),
  })
  const tickNow = (input: Tick) =>
    startTransition(async () => {
      show(input)
      await tick.mutateAsync(input).catch(() => undefined)
    })
  return (
    <>
      <h3>{t('steps')}</h3>
      {tick.error && <ProblemNote error={tick.error} />}
      {shown.map(({ stepId, body, dueOn, done }) => (
        <CheckField key={stepId} isSelected={done} onChange={(isDone) => tickNow({ stepId, done: isDone })}>
          {body}
          {dueOn !== null && !done && <span className="soft small"> {t('by', { date: dates.day(dueOn) })}</span>}
        </CheckField>
      ))}
    </>
  )
}

function Shown({ loanId, guide }: { readonly loanId: string; readonly guide: MyGuide }) {
  const t = useTranslations('coaching.guide')
  const dates = useDates()
  const phone = guide.coach?.phone ?? guide.officePhone
  return (
    <div className="guide-part">
      <p>{guide.coach === null ? t(guide.next?.dueOn ? 'willCall' : 'none') : t.rich('coach', { ...marked, name: guide.coach.name })}</p>
      <p>{guide.next?.dueOn ? t('next', { date: dates.day(guide.next.dueOn) }) : t('noNext')}</p>
      {guide.nextSteps.length > 0 && <Steps loanId={loanId} steps={guide.nextSteps} />}
      <AskForHelp loanId={loanId} help={guide.help} />
      <ButtonAnchor kind="quiet" fit icon="phone-bold" href={phoneLink(phone)}>
        {t('call', { phone: phoneText(phone) })}
      </ButtonAnchor>
      {guide.notes.length > 0 && <h3>{t('notes')}</h3>}
      {guide.notes.map((note) => (
        <div key={note.noteId} className="guide-note">
          <p className="soft small">{t('noteOn', { date: dates.short(note.writtenOn), name: note.writtenBy })}</p>
          <p>{note.body}</p>
        </div>
      ))}
    </div>
  )
}

/** Who goes with her: a name and a phone, when they talk, what she does next, what was written down for her, and help in one tap. */
export function Guide({ loanId }: { readonly loanId: string }) {
  const t = useTranslations('coaching.guide')
  const guide = useQuery(guideQuery(loanId))
  if (guide.data?.status === null || guide.data?.status === 'cancelled') return null
  return (
    <Sheet title={t('title')}>
      <Answer query={guide}>{(shown) => <Shown loanId={loanId} guide={shown} />}</Answer>
    </Sheet>
  )
}
