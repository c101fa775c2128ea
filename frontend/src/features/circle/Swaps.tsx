import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { circlesChanged, type MyCircle } from './queries.ts'
import { SwapResult, ThreeYeses } from './SwapResult.tsx'

type Swap = MyCircle['swaps'][number]

interface OneSwapProps {
  readonly circle: MyCircle
  readonly swap: Swap
}

/** She asked: who has said yes so far, and the way to take it back. */
function AskedByMe({ circle, swap }: OneSwapProps) {
  const t = useTranslations('circle.swap')
  const { name, turn, swapId } = swap
  const withdraw = useIntent({
    run: ({ key }) => answer(api.DELETE('/api/my-circles/{circleId}/swaps/{swapId}', { params: { path: { circleId: circle.id, swapId }, ...intentHeader(key) } })),
    onDone: async () => {
      await circlesChanged()
      say(t('withdrawn'))
    },
    onRefused: () => void circlesChanged(),
  })
  return (
    <Sheet title={t('iAsked', { name })} aside={<Status kind="waiting">{t('waits')}</Status>}>
      <SwapResult circle={circle} name={name} turn={turn} />
      <ThreeYeses yeses={[{ who: t('you'), said: true }, { who: name, said: swap.answer === 'yes' }, { who: t('keeper'), said: false }]} />
      {withdraw.error !== null && <ProblemNote error={withdraw.error} />}
      <Button kind="quiet" fit isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>
        {t('withdraw')}
      </Button>
    </Sheet>
  )
}

/** She was asked: two equal doors; after her yes, whom it waits for. */
function AskedOfMe({ circle, swap }: OneSwapProps) {
  const t = useTranslations('circle.swap')
  const { name, turn, swapId } = swap
  const reply = useIntent({
    run: ({ input, key }: { input: 'yes' | 'no'; key: string }) =>
      answer(api.PUT('/api/my-circles/{circleId}/swaps/{swapId}/answer', { params: { path: { circleId: circle.id, swapId }, ...intentHeader(key) }, body: { answer: input } })),
    onDone: async (_, input) => {
      await circlesChanged()
      say(t(input === 'yes' ? 'youSaidYes' : 'youSaidNo'))
    },
    onRefused: () => void circlesChanged(),
  })
  const isAnswered = swap.answer !== null
  return (
    <Sheet title={t(isAnswered ? 'agreedWith' : 'asksYou', { name })} aside={isAnswered && <Status kind="waiting">{t('waits')}</Status>}>
      <SwapResult circle={circle} name={name} turn={turn} />
      {isAnswered ? (
        <ThreeYeses yeses={[{ who: name, said: true }, { who: t('you'), said: true }, { who: t('keeper'), said: false }]} />
      ) : (
        <>
          <p className="section-note">{t('noHarm')}</p>
          {reply.error !== null && <ProblemNote error={reply.error} />}
          <div className="swap-doors">
            {(['yes', 'no'] as const).map((said) => (
              <Button key={said} icon={said === 'yes' ? 'check-bold' : 'x-bold'} isPending={reply.isPending && reply.variables === said} onPress={() => reply.mutate(said)}>
                {t(said)}
              </Button>
            ))}
          </div>
        </>
      )}
    </Sheet>
  )
}

/** The changes of turns that concern her and are not settled. */
export function Swaps({ circle }: { readonly circle: MyCircle }) {
  return circle.swaps.map((swap) => (swap.byMe ? <AskedByMe key={swap.swapId} circle={circle} swap={swap} /> : <AskedOfMe key={swap.swapId} circle={circle} swap={swap} />))
}
