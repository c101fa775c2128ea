import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Dialog } from '#frontend/ui/Dialog.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { circlesChanged, type MyCircle } from './queries.ts'
import { SwapResult } from './SwapResult.tsx'
import type { Turn } from './turns.ts'

interface AskSwapProps {
  readonly circle: MyCircle
  readonly turn: Turn
  readonly onClose: () => void
}

/** Before another is asked to change turns: who would receive when, and who must say yes. */
export function AskSwap({ circle, turn, onClose }: AskSwapProps) {
  const t = useTranslations('circle.swap')
  const [id] = useState(newId)
  const { name } = turn
  const ask = useIntent({
    run: ({ key }) => answer(api.POST('/api/my-circles/{circleId}/swaps', { params: { path: { circleId: circle.id }, ...intentHeader(key) }, body: { id, withTurn: turn.turn } })),
    onDone: async () => {
      await circlesChanged()
      onClose()
      say(t('asked', { name }))
    },
    onRefused: () => void circlesChanged(),
  })
  return (
    <Dialog title={t('ask', { name })} isOpen onClose={onClose}>
      <div className="buttons">
        <SwapResult circle={circle} name={name} turn={turn.turn} />
        <p>{t('three', { name })}</p>
        {ask.error !== null && <ProblemNote error={ask.error} />}
        <Button isPending={ask.isPending} onPress={() => ask.mutate()}>
          {t('go')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {t('leave')}
        </Button>
      </div>
    </Dialog>
  )
}
