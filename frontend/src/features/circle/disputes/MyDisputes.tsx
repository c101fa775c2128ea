import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { isWaiting } from '#domain/circle/disputes/dispute.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { DisputeStory, type Dispute } from '#frontend/ui/circle-disputes/DisputeStory.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { keepDisputes, myDisputesQuery } from './queries.ts'
import { SayNotSo } from './SayNotSo.tsx'

interface OneProps {
  readonly circleId: string
  readonly dispute: Dispute
}

/** One that she opened: how it stands, and what she can still do. */
function One({ circleId, dispute }: OneProps) {
  const t = useTranslations('circle-disputes')
  const dates = useDates()
  const { disputeId, status, passOnThrough } = dispute
  const waits = isWaiting(status)
  const [id, setId] = useState(newId)
  const goOn = useIntent({
    run: ({ input: kind, key }: { input: 'passed-on' | 'withdrawn'; key: string }) =>
      answer(api.POST('/api/my-circles/{circleId}/disputes/{disputeId}/steps', { params: { path: { circleId, disputeId }, ...intentHeader(key) }, body: { id, kind } })),
    onDone: (now, kind) => {
      setId(newId())
      keepDisputes(circleId, now)
      say(t(`stepDone.${kind}`))
    },
  })
  return (
    <Sheet title={t(`subject.${dispute.subject}`)} aside={<Status kind={waits ? 'waiting' : 'paused'}>{t(`status.${status}`)}</Status>}>
      <DisputeStory dispute={dispute} />
      <div className="dispute-doors">
        {goOn.error !== null && <ProblemNote error={goOn.error} />}
        {passOnThrough !== null && (
          <>
            <p className="small soft">{t('passOnUntil', { day: dates.day(passOnThrough) })}</p>
            <Button kind="second" fit isPending={goOn.isPending} onPress={() => goOn.mutate('passed-on')}>
              {t('passOn')}
            </Button>
          </>
        )}
        {waits && (
          <Button kind="quiet" fit isPending={goOn.isPending} onPress={() => goOn.mutate('withdrawn')}>
            {t('withdraw')}
          </Button>
        )}
      </div>
    </Sheet>
  )
}

/** What she says is not so, with the answers; and the way to say it. Nobody else of the circle sees it. */
export function MyDisputes({ circleId }: { readonly circleId: string }) {
  const t = useTranslations('circle-disputes')
  const [isSaying, setSaying] = useState(false)
  const disputes = useQuery(myDisputesQuery(circleId)).data?.disputes ?? []
  return (
    <>
      {disputes.filter(({ status }) => status !== 'withdrawn').map((dispute) => <One key={dispute.disputeId} circleId={circleId} dispute={dispute} />)}
      {isSaying ? (
        <Sheet title={t('title')}>
          <p className="section-note">{t('who')}</p>
          <SayNotSo circleId={circleId} onLeave={() => setSaying(false)} />
        </Sheet>
      ) : (
        <div className="pad">
          <Button kind="quiet" fit onPress={() => setSaying(true)}>
            {t('begin')}
          </Button>
        </div>
      )}
    </>
  )
}
