import { activityInfo, log } from '@temporalio/activity'
import { ApplicationFailure } from '@temporalio/common'
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker'
import { ProblemError } from '#platform/errors/index.ts'
import { loggedError } from '#platform/http/options.ts'

/** What is asked again although it was answered with a 4xx: the first try of the same key still runs. */
const worthAnotherTry = new Set(['request-in-progress'])

/** A failure that names a code and nothing else: a history cannot be erased, and a database's error message quotes the row. */
function bare(error: unknown): ApplicationFailure {
  if (error instanceof ApplicationFailure) return error
  const refused = error instanceof ProblemError && error.status < 500 && !worthAnotherTry.has(error.code)
  const message = error instanceof ProblemError ? error.code : error instanceof Error ? error.name : 'unknown'
  const failure = ApplicationFailure.create({ message, type: refused ? 'refused' : 'failed', nonRetryable: refused })
  failure.stack = ''
  return failure
}

/**
 * Around every activity: a refusal (4xx) is final and its code is the failure's message; anything else is tried again.
 * What really happened is in the worker's log.
 */
export const bareFailures: ActivityInboundCallsInterceptor = {
  async execute(input, next) {
    try {
      return await next(input)
    } catch (error) {
      log.warn('An activity failed', { attempt: activityInfo().attempt, err: error instanceof Error ? loggedError(error) : 'unknown' })
      throw bare(error)
    }
  },
}
