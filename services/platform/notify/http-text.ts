import { z } from 'zod'
import type { Attempt, TextSender } from './ports.ts'

const timeLimitMs = 10_000
const answerSchema = z.looseObject({ sid: z.string().optional(), id: z.string().optional() })

interface Provider { providerUrl: string; token: string; from: string; statusUrl: string }

/**
 * Text messages by a provider's HTTP interface: a form post of From, To and Body, as Twilio and those like it take it.
 * With a user name in the address it signs in by that and the token, else by the token as a bearer. The delivery's id
 * goes along as `Idempotency-Key`: what was posted before a process died is known again where the provider knows the header.
 */
export function openTextProvider({ providerUrl, token, from, statusUrl }: Provider): TextSender {
  const url = new URL(providerUrl)
  const authorization = url.username ? `Basic ${Buffer.from(`${decodeURIComponent(url.username)}:${token}`).toString('base64')}` : `Bearer ${token}`
  url.username = ''
  url.password = ''
  return {
    async send({ id, to, text }) {
      try {
        const response = await fetch(url, {
          method: 'POST', redirect: 'error', signal: AbortSignal.timeout(timeLimitMs),
          headers: { authorization, 'idempotency-key': id, accept: 'application/json' },
          body: new URLSearchParams({ From: from, To: to, Body: text, StatusCallback: statusUrl }),
        })
        const body = await response.text()
        if (!response.ok) return { sent: false, error: `text-${response.status}`, again: mayPass(response.status) }
        return { sent: true, providerId: idIn(body) }
      } catch (error) {
        return failure(error)
      }
    },
  }
}

/** Too many, a timeout, our own password or their fault: the same message may go later. Else it is the message that is refused. */
const mayPass = (status: number) => status >= 500 || [401, 403, 404, 408, 425, 429].includes(status)

function idIn(body: string): string | null {
  try {
    const read = answerSchema.safeParse(JSON.parse(body))
    return read.success ? read.data.sid ?? read.data.id ?? null : null
  } catch {
    return null
  }
}

const failure = (error: unknown): Attempt => (
  { sent: false, error: error instanceof Error && error.name === 'TimeoutError' ? 'text-timeout' : 'text-unreachable', again: true }
)
