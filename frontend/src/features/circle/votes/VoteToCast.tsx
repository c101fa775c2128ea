import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { useQuestion, type Motion } from '#frontend/ui/circle-votes/vote-words.ts'
import { Dialog } from '#frontend/ui/Dialog.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { myGovernanceQuery } from './queries.ts'

type Choice = 'yes' | 'no'

/** One question and two equal doors; what she chose is shown once more before it is final. */
export function VoteToCast({ circleId, motion }: { readonly circleId: string; readonly motion: Motion }) {
  const t = useTranslations('circle-votes')
  const dates = useDates()
  const question = useQuestion()(motion)
  const [asked, setAsked] = useState<Choice | null>(null)
  const cast = useIntent({
    run: ({ input, key }: { input: Choice; key: string }) =>
      answer(api.POST('/api/my-circles/{circleId}/motions/{motionId}/vote', { params: { path: { circleId, motionId: motion.id }, ...intentHeader(key) }, body: { choice: input } })),
    onDone: async () => {
      setAsked(null)
      await queries.invalidateQueries({ queryKey: myGovernanceQuery(circleId).queryKey })
      say(t('vote.done'))
    },
  })
  const { needs, electors, wording, ballot, closesOn } = motion
  return (
    <Sheet title={question}>
      <div className="vote-facts">
        {wording !== null && <p className="vote-wording">{wording}</p>}
        <p>{t('until', { day: dates.day(closesOn) })}</p>
        <p>{t(`ballot.${ballot}`)}</p>
        <p className="small soft">{t('takes', { votes: needs.votes, electors: String(electors), yes: String(needs.yesIfAllVote) })}</p>
      </div>
      <div className="vote-choices">
        {(['yes', 'no'] as const).map((choice) => (
          <Button key={choice} kind="second" onPress={() => setAsked(choice)}>
            {t(`vote.${choice}`)}
          </Button>
        ))}
      </div>
      <Dialog title={asked === null ? '' : t(`vote.ask.${asked}`)} isOpen={asked !== null} onClose={() => setAsked(null)}>
        {asked !== null && (
          <div className="buttons">
            <p>{question}</p>
            {cast.error !== null && <ProblemNote error={cast.error} />}
            <p>{t('vote.once')}</p>
            <Button isPending={cast.isPending} onPress={() => cast.mutate(asked)}>
              {t(`vote.cast.${asked}`)}
            </Button>
            <Button kind="quiet" onPress={() => setAsked(null)}>
              {t('vote.leave')}
            </Button>
          </div>
        )}
      </Dialog>
    </Sheet>
  )
}
