import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { MotionEntry } from '#frontend/ui/circle-votes/MotionEntry.tsx'
import { useQuestion, type Motion } from '#frontend/ui/circle-votes/vote-words.ts'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { keepGovernance, recountOf } from './queries.ts'

/** All questions put to a circle, the newest first, with what came of them. */
export function Motions({ circleId, motions, children }: { readonly circleId: string; readonly motions: readonly Motion[]; readonly children?: ReactNode }) {
  const t = useTranslations('circle-votes')
  const dates = useDates()
  const question = useQuestion()
  const withdraw = useIntent({
    run: ({ input, key }: { input: string; key: string }) =>
      answer(api.POST('/api/circles/{circleId}/motions/{motionId}/withdrawal', { params: { path: { circleId, motionId: input }, ...intentHeader(key) } })),
    onDone: (governance) => {
      keepGovernance(circleId, governance)
      say(t('keep.withdrawn'))
    },
  })
  return (
    <Sheet title={t('keep.title')}>
      {withdraw.error !== null && <ProblemNote error={withdraw.error} />}
      {motions.length === 0 && <p>{t('keep.none')}</p>}
      <ul className="vote-list">
        {motions.map((motion) => (
          <MotionEntry
            key={motion.id} motion={motion} recount={{ queryKey: ['circles', circleId, 'recount', motion.id], get: recountOf(circleId, motion.id) }}
            facts={motion.outcome === 'open' && (
              <p className="small soft">
                {t('until', { day: dates.day(motion.closesOn) })} {t('takes', { votes: motion.needs.votes, electors: String(motion.electors), yes: String(motion.needs.yesIfAllVote) })} {t(`ballot.${motion.ballot}`)}
              </p>
            )}
          >
            {motion.mayWithdraw && (
              <Button kind="quiet" fit aria-label={t('keep.withdrawOf', { question: question(motion) })} onPress={() => withdraw.mutate(motion.id)}>
                {t('keep.withdraw')}
              </Button>
            )}
          </MotionEntry>
        ))}
      </ul>
      {children}
    </Sheet>
  )
}
