import type { LightMyRequestResponse } from 'fastify'
import type { TestApp } from '#test/support/app.ts'
import { sentCode, type SentCode } from '#test/support/codes.ts'

export type To = { phone: string } | { email: string }

let callers = 0
/** Another caller every time, so that limits by network address are not met by accident. */
export const stranger = (): string => `192.0.2.${++callers % 250}`

export interface Call { cookies?: Record<string, string> }

/** Calls of somebody who has not signed in, each from an address of its own. */
export function outside(t: TestApp) {
  const post = (url: string, payload: object, { cookies = {} }: Call = {}): Promise<LightMyRequestResponse> => (
    t.app.inject({ method: 'POST', url, payload, cookies, remoteAddress: stranger() })
  )
  const ask = (to: To, call?: Call) => post('/api/one-time-codes', to, call)
  /** Asks for a code and reads it. */
  async function codeFor(to: To): Promise<SentCode> {
    const answer = await ask(to)
    if (answer.statusCode !== 202) throw new Error(`${answer.statusCode} ${answer.body}`)
    return read(answer.json<{ codeId: string }>().codeId)
  }
  const read = (codeId?: string): Promise<SentCode> => sentCode(t.orm.em.fork(), t.config.secrets.cookie, codeId)
  return { post, ask, codeFor, read }
}

/** Six digits that are not these. */
export const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

export const codeOf = (response: LightMyRequestResponse): string | undefined => response.json<{ code?: string }>().code
export const fieldCodes = (response: LightMyRequestResponse): string[] => (
  (response.json<{ errors?: { path: string; code: string }[] }>().errors ?? []).map(({ path, code }) => `${path}: ${code}`)
)
