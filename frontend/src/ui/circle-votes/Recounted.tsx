import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { components } from '#frontend/api/schema.d.ts'
import { Answer } from '../Answer.tsx'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { PlainTable } from '../PlainTable.tsx'

export interface RecountedProps {
  readonly queryKey: readonly string[]
  readonly get: () => Promise<components['schemas']['CircleRecount']>
}

function Ballots({ queryKey, get }: RecountedProps) {
  const t = useTranslations('circle-votes')
  const found = useQuery({ queryKey, queryFn: get })
  return (
    <Answer query={found} loading={t('loading')}>
      {({ ballots, voted, agrees, tally }) => (
        <>
          <p>{t(agrees ? 'recounted.agrees' : 'recounted.differs', { count: String(ballots.length), voted: String(voted) })}</p>
          <p>{t('tally', tally)}</p>
          <PlainTable
            label={t('recounted.title')}
            columns={[
              { key: 'mark', head: t('recounted.mark'), cell: ({ mark }) => (/^[0-9a-f-]{36}$/.test(mark) ? mark.slice(0, 8) : mark), leads: true },
              { key: 'choice', head: t('recounted.choice'), cell: ({ choice }) => t(`vote.${choice}`) },
            ]}
            rows={ballots}
            keyOf={({ mark }) => mark}
          />
        </>
      )}
    </Answer>
  )
}

/** All ballots of a closed vote, so that anybody counts for herself. */
export function Recounted(props: RecountedProps) {
  const t = useTranslations('circle-votes')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" fit onPress={() => setOpen(true)}>
        {t('recount')}
      </Button>
      <Dialog title={t('recounted.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        {isOpen && <Ballots {...props} />}
        <Button kind="second" onPress={() => setOpen(false)}>
          {t('recounted.close')}
        </Button>
      </Dialog>
    </>
  )
}
