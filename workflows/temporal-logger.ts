import type { FastifyBaseLogger } from 'fastify'
import type { LogLevel, LogMetadata, Logger } from '@temporalio/worker'

/** What Temporal calls information (a worker's every state) is for whoever debugs it. */
const levels: Record<LogLevel, 'trace' | 'debug' | 'warn' | 'error'> = { TRACE: 'trace', DEBUG: 'trace', INFO: 'debug', WARN: 'warn', ERROR: 'error' }

/** Temporal's log lines among ours. They name workflows by id and carry no payload. */
export function temporalLogger(log: FastifyBaseLogger): Logger {
  const write = (level: LogLevel) => (message: string, meta?: LogMetadata) => log[levels[level]]({ ...meta }, message)
  return {
    log: (level, message, meta) => write(level)(message, meta),
    trace: write('TRACE'), debug: write('DEBUG'), info: write('INFO'), warn: write('WARN'), error: write('ERROR'),
  }
}
