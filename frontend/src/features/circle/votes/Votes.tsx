import '#frontend/ui/circle-votes/circle-votes.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { ByLaws } from '#frontend/ui/circle-votes/ByLaws.tsx'
import { MotionEntry } from '#frontend/ui/circle-votes/MotionEntry.tsx'
import { OfficesSheet } from '#frontend/ui/circle-votes/OfficesSheet.tsx'
import { useQuestion, type Motion } from '#frontend/ui/circle-votes/vote-words.ts'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { myGovernanceQuery, myRecount } from './queries.ts'
import { VoteToCast } from './VoteToCast.tsx'

/** An open vote in which she has nothing to do: she voted, or stands aside. */
function Waiting({ motion }: { readonly motion: Motion }) {
  const t = useTranslations('circle-votes')
  const dates = useDates()
  const question = useQuestion()(motion)
  const { mine, wording, closesOn } = motion
  return (
    <Sheet title={question} aside={<Status kind={mine === 'voted' ? 'up-to-date' : 'waiting'}>{t('outcome.open')}</Status>}>
      <div className="vote-facts">
        {wording !== null && <p className="vote-wording">{wording}</p>}
        <p>{t(`mine.${mine === 'voted' || mine === 'recused' ? mine : 'no-vote'}`)}</p>
        <p className="small soft">{t('progress', { voted: motion.voted, electors: String(motion.electors) })} {t('until', { day: dates.day(closesOn) })}</p>
      </div>
    </Sheet>
  )
}

function Past({ circleId, motions }: { readonly circleId: string; readonly motions: readonly Motion[] }) {
  const t = useTranslations('circle-votes')
  if (motions.length === 0) return null
  return (
    <Sheet title={t('past')}>
      <ul className="vote-list">
        {motions.map((motion) => (
          <MotionEntry key={motion.id} motion={motion} recount={{ queryKey: ['my-circles', circleId, 'recount', motion.id], get: myRecount(circleId, motion.id) }} />
        ))}
      </ul>
    </Sheet>
  )
}

/** What her circle votes on, what it has decided, and who holds its offices. */
export function Votes({ circleId }: { readonly circleId: string }) {
  const t = useTranslations('circle-votes')
  const found = useQuery(myGovernanceQuery(circleId))
  return (
    <Answer query={found} loading={t('loading')}>
      {({ motions, offices, byLaws }) => (
        <>
          {motions.filter(({ outcome }) => outcome === 'open').map((motion) => (
            motion.mine === 'may-vote' ? <VoteToCast key={motion.id} circleId={circleId} motion={motion} /> : <Waiting key={motion.id} motion={motion} />
          ))}
          <ByLaws byLaws={byLaws} />
          <Past circleId={circleId} motions={motions.filter(({ outcome }) => outcome !== 'open' && outcome !== 'withdrawn').slice(0, 10)} />
          {offices.some(({ holders }) => holders.length > 0) && <OfficesSheet offices={offices} />}
        </>
      )}
    </Answer>
  )
}
