import '#frontend/ui/circle-votes/circle-votes.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { ByLaws } from '#frontend/ui/circle-votes/ByLaws.tsx'
import { KeptOffices } from './KeptOffices.tsx'
import { Motions } from './Motions.tsx'
import { OpenMotion } from './OpenMotion.tsx'
import { governanceQuery } from './queries.ts'

/** Votes and offices of a circle, for who keeps it: what was asked and how it stands, and a new question. */
export function KeptVotes({ circleId }: { readonly circleId: string }) {
  const t = useTranslations('circle-votes')
  const found = useQuery(governanceQuery(circleId))
  const [isAsking, setAsking] = useState(false)
  return (
    <Answer query={found} loading={t('loading')}>
      {(governance) => (
        <>
          <Motions circleId={circleId} motions={governance.motions}>
            {!isAsking && (
              <Button kind="second" fit onPress={() => setAsking(true)}>
                {t('keep.ask')}
              </Button>
            )}
          </Motions>
          {isAsking && <OpenMotion circleId={circleId} governance={governance} onDone={() => setAsking(false)} />}
          <ByLaws byLaws={governance.byLaws} />
          <KeptOffices circleId={circleId} governance={governance} />
        </>
      )}
    </Answer>
  )
}
