import type { FastifyInstance } from 'fastify'
import { symbols } from 'pino'

/** From here on every line of the app's log goes into the list and nowhere else. */
export function linesOfLog(app: FastifyInstance): string[] {
  const lines: string[] = []
  Reflect.set(app.log, symbols.streamSym, { write: (line: string) => lines.push(line.trim()) })
  return lines
}
