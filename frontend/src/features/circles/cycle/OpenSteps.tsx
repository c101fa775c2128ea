import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Dialog } from '#frontend/ui/Dialog.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import type { Circle } from '../queries.ts'
import { useHappening } from '../use-happening.ts'
import { keepGovernance } from '../votes/queries.ts'
import { WithReason } from '../WithReason.tsx'
import { NoteStep } from './NoteStep.tsx'
import { cycleChanged, type LadderStep } from './queries.ts'

/** Each who is behind, once, with the one thing to do for her next. Nobody of the circle sees this. */
export function OpenSteps({ circle, steps }: { readonly circle: Circle; readonly steps: readonly LadderStep[] }) {
  const t = useTranslations('circle-cycle')
  if (steps.length === 0) return null
  return (
    <Sheet title={t('open.title')}>
      <p className="small soft">{t('open.private')}</p>
      <ul className="circle-steps">
        {steps.map((step) => (
          <OpenStep key={step.id} circle={circle} step={step} />
        ))}
      </ul>
    </Sheet>
  )
}

function OpenStep({ circle, step }: { readonly circle: Circle; readonly step: LadderStep }) {
  const t = useTranslations('circle-cycle')
  const dates = useDates()
  const [isNoting, setNoting] = useState(false)
  const { name } = step
  const asked = step.asked === null ? '' : t('open.asked', { chair: step.asked })
  return (
    <li>
      <b>{t(`what.${step.step}`, { name })}</b>
      <p className="small soft">{t('open.since', { round: String(step.round), day: dates.day(step.cameOn) })} {asked}</p>
      {isNoting ? (
        <NoteStep circleId={circle.id} step={step} onDone={() => setNoting(false)} />
      ) : (
        <div className="circle-actions">
          <Do circle={circle} step={step} />
          {step.mayNote.length > 0 && (
            <Button kind={step.mayNote.length > 1 ? 'second' : 'quiet'} fit aria-label={t('open.noteOf', { name })} onPress={() => setNoting(true)}>
              {t(step.mayNote.length > 1 ? 'open.note' : 'open.later')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

/** What moves money or puts a vote is done from here; a call or a talk is done by a person and then noted. */
function Do({ circle, step }: { readonly circle: Circle; readonly step: LadderStep }) {
  const t = useTranslations('circle-cycle')
  const { write, problem } = useHappening(circle.id)
  const [isAsking, setAsking] = useState(false)
  const { name, memberId, round } = step
  const amount = formatMoney(circle.contributionCents)
  if (step.mayNote.length === 0) return null
  switch (step.step) {
    case 'advance':
      return (
        <>
          {problem !== null && <ProblemNote error={problem} />}
          <Button kind="second" fit onPress={() => write({ kind: 'advance', memberId, round }, t('do.advanced', { name }))}>
            {t('do.advance', { amount })}
          </Button>
        </>
      )
    case 'exclusion-vote':
      return <PutToVote circleId={circle.id} step={step} />
    case 'write-off':
      return (
        <>
          {problem !== null && <ProblemNote error={problem} />}
          <Button kind="second" fit onPress={() => setAsking(true)}>
            {t('do.writeOff')}
          </Button>
          <WithReason
            title={t('do.writeOffTitle', { name })} result={t('do.writeOffResult', { amount })} go={t('do.writeOffGo')} isOpen={isAsking} onClose={() => setAsking(false)}
            onYes={(reason) => write({ kind: 'advance-lost', memberId, round, reason }, t('do.writtenOff'))}
          />
        </>
      )
    default: return null
  }
}

/** A vote about somebody's place asks first: all of the circle hears of it. */
function PutToVote({ circleId, step: { memberId, name } }: { readonly circleId: string; readonly step: LadderStep }) {
  const t = useTranslations('circle-cycle')
  const [isOpen, setOpen] = useState(false)
  const open = useIntent({
    run: ({ input, key }: { input: { id: string }; key: string }) =>
      answer(api.POST('/api/circles/{circleId}/motions', { params: { path: { circleId }, ...intentHeader(key) }, body: { id: input.id, kind: 'exclude', memberId } })),
    onDone: async (now) => {
      keepGovernance(circleId, now)
      setOpen(false)
      say(t('do.voteOpen'))
      await cycleChanged(circleId)
    },
  })
  return (
    <>
      <Button kind="second" fit onPress={() => setOpen(true)}>
        {t('do.vote')}
      </Button>
      <Dialog title={t('do.voteTitle', { name })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className="buttons">
          {open.error !== null && <ProblemNote error={open.error} />}
          <p>{t('do.voteResult', { name })}</p>
          <Button kind="second" isPending={open.isPending} onPress={() => open.mutate({ id: newId() })}>
            {t('do.voteGo')}
          </Button>
          <Button kind="quiet" onPress={() => setOpen(false)}>
            {t('leave')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
