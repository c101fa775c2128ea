import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import { useRef } from 'react'
import { newId } from './new-id.ts'
import { asProblem, type Problem } from './problem.ts'

/** What the person means to do, once. `key` stays the same until it is done or the input changes. */
export interface Intent<Input> {
  readonly input: Input
  readonly key: string
}

interface Options<Input, Result> {
  readonly run: (intent: Intent<Input>) => Promise<Result>
  readonly onDone?: (result: Result, input: Input) => void | Promise<void>
  readonly onRefused?: (problem: Problem) => void
}

/**
 * A mutation with an `Idempotency-Key` that belongs to the intent: pressing again after a lost answer
 * repeats the same key, so the server gives the first answer; another input gets another key.
 */
export function useIntent<Result, Input = void>({ run, onDone, onRefused }: Options<Input, Result>): UseMutationResult<Result, Problem, Input> {
  const pending = useRef<{ readonly text: string; readonly key: string } | null>(null)
  return useMutation<Result, Problem, Input>({
    mutationFn: async (input) => {
      const text = JSON.stringify(input) ?? ''
      if (pending.current?.text !== text) pending.current = { text, key: newId() }
      try {
        const result = await run({ input, key: pending.current.key })
        pending.current = null
        return result
      } catch (error) {
        throw asProblem(error)
      }
    },
    onSuccess: (result, input) => onDone?.(result, input),
    onError: (problem) => onRefused?.(problem),
  })
}
