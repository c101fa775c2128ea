import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { keepCircle, type Circle } from './queries.ts'

/** Turns by lottery: it is opened before anybody adds a word, and drawn once all have joined. */
export function Lottery({ circle }: { readonly circle: Circle }) {
  const t = useTranslations('circles.lottery')
  const circleId = circle.id
  const open = useIntent({
    run: ({ input, key }: { input: { id: string }; key: string }) => answer(api.POST('/api/circles/{circleId}/lottery', { params: { path: { circleId }, ...intentHeader(key) }, body: input })),
    onDone: keepCircle,
  })
  const draw = useIntent({
    run: ({ key }) => answer(api.POST('/api/circles/{circleId}/lottery/draw', { params: { path: { circleId }, ...intentHeader(key) } })),
    onDone: async (now) => {
      await keepCircle(now)
      say(t('drawn'))
    },
  })
  const { lottery } = circle
  const problem = open.error ?? draw.error
  const words = lottery?.members.filter(({ word }) => word !== null).length ?? 0
  const isFull = circle.members.filter(({ joined }) => joined).length >= circle.memberCount
  const isDrawn = lottery?.order != null
  return (
    <Sheet title={t('title')} {...(lottery !== null && { aside: <Status kind={isDrawn ? 'finished' : 'waiting'}>{t(isDrawn ? 'isDrawn' : 'isOpen')}</Status> })}>
      {problem !== null && <ProblemNote error={problem} />}
      <p>{t(lottery === null ? 'why' : isDrawn ? 'after' : 'words', { count: words })}</p>
      {lottery !== null && (
        <p className="circle-code small">
          <span className="soft">{t('commitment')}</span> <code>{lottery.commitment}</code>
        </p>
      )}
      {lottery === null && (
        <Button kind="second" fit isPending={open.isPending} onPress={() => open.mutate({ id: newId() })}>
          {t('open')}
        </Button>
      )}
      {lottery !== null && !isDrawn && isFull && (
        <Button isPending={draw.isPending} onPress={() => draw.mutate()}>
          {t('draw')}
        </Button>
      )}
    </Sheet>
  )
}
