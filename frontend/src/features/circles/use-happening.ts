import type { UseMutationResult } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import type { Problem } from '#frontend/api/problem.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { say } from '#frontend/ui/Toasts.tsx'
import { keepCircle, type Circle } from './queries.ts'

type Recorded = components['schemas']['RecordCircleEvent']
/** What happened, before it has its id. */
export type Happening = Recorded extends infer One ? One extends Recorded ? Omit<One, 'id'> : never : never

interface Writing {
  /** Writes down what happened, then says so in these words, with ten seconds to take it back. */
  readonly write: (happened: Happening, words: string) => void
  readonly takeBack: (circleEventId: string) => void
  readonly isPending: boolean
  readonly problem: Problem | null
}

type Input = { readonly event: Recorded; readonly words: string }

/** Writing down what happens to a circle's money and turns, and taking it back. */
export function useHappening(circleId: string): Writing {
  const t = useTranslations('circles')
  const undo = useIntent({
    run: ({ input, key }: { input: { circleEventId: string; id: string }; key: string }) =>
      answer(api.POST('/api/circles/{circleId}/events/{circleEventId}/reversal', { params: { path: { circleId, circleEventId: input.circleEventId }, ...intentHeader(key) }, body: { id: input.id } })),
    onDone: async (now) => {
      await keepCircle(now)
      say(t('undone'))
    },
  })
  const takeBack = (circleEventId: string): void => undo.mutate({ circleEventId, id: newId() })
  const writing: UseMutationResult<Circle, Problem, Input> = useIntent({
    run: ({ input, key }: { input: Input; key: string }) => answer(api.POST('/api/circles/{circleId}/events', { params: { path: { circleId }, ...intentHeader(key) }, body: input.event })),
    onDone: async (now, { event, words }) => {
      await keepCircle(now)
      say(words, () => takeBack(event.id))
    },
  })
  return {
    write: (happened, words) => writing.mutate({ event: { ...happened, id: newId() }, words }),
    takeBack, isPending: writing.isPending, problem: writing.error ?? undo.error,
  }
}
