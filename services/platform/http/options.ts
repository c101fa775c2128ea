import { randomUUID } from 'node:crypto'
import { LogController, type FastifyServerOptions } from 'fastify'
import { destination } from 'pino'
import type { Config } from '../config/index.ts'
import { problem } from '../errors/index.ts'
import { sendProblem } from '../errors/handler.ts'

const secondMs = 1000
const requestId = /^[\w-]{8,64}$/

/** A caller's own id where it is harmless to write down, else a new one. */
function idOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && requestId.test(header) ? header : randomUUID()
}

/** Lines go out some at a time, a tenth of a second late at most, and the rest when the process ends: a write for each cost as much as checking who asks. */
const gathered = () => destination({ dest: 1, sync: false, minLength: 8 * 1024, periodicFlush: 100 })

/**
 * What every process answers with. A log line has a request id, a method, a route's pattern and a status: no address with
 * its ids, no query, no body, no name.
 */
export function serverOptions(config: Config): FastifyServerOptions {
  return {
    logger: config.log.level === 'silent' ? false : {
      level: config.log.level,
      redact: { paths: ['*.password', '*.token', '*.secret', '*.email', '*.cookie', '*.authorization', 'err.parameters', 'err.params', 'err.detail'], censor: '[kept out]' },
      serializers: { req: ({ method }) => ({ method }), err: loggedError },
      ...(config.log.pretty ? { transport: { target: 'pino-pretty', options: { translateTime: 'HH:MM:ss', ignore: 'pid,hostname' } } } : { stream: gathered() }),
    },
    genReqId: (request) => idOf(request.headers['x-request-id']),
    logController: new LogController({ requestIdLogLabel: 'requestId', disableRequestLogging: true }),
    // An address that cannot be read leads nowhere.
    frameworkErrors: (_error, request, reply) => { void sendProblem(request, reply, problem('not-found', { status: 404 })) },
    // The one in front of us, and no further: what stands before its own word in X-Forwarded-For anybody may have written.
    trustProxy: config.http.trustProxy && ((_address, hop) => hop === 0),
    bodyLimit: 256 * 1024,
    connectionTimeout: 30 * secondMs,
    requestTimeout: 30 * secondMs,
    keepAliveTimeout: 65 * secondMs,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
  }
}

interface LoggedError { type: string; message: string; stack: string; code?: string; cause?: LoggedError; [more: string]: unknown }

/** The driver appends row values after "detail" and statements after " - ": neither is written down. */
const withoutValues = (text: string): string => text.replace(/Key \(.*?\)=\(.*?\)/g, 'Key (…)=(…)').replace(/(insert into|update|select|delete from) [\s\S]* - (?=\w)/i, '')

/** An error as it is logged: where it happened and why, without the values that were in the statement. */
export function loggedError(error: Error): LoggedError {
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).join('\n')
  const cause = error.cause instanceof Error ? { cause: loggedError(error.cause) } : {}
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { type: error.name, message: withoutValues(error.message).slice(0, 500), stack, ...code, ...cause }
}
