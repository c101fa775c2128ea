import type { Context } from '#platform/context/index.ts'
import type { Channel } from './address.ts'

export interface CodeToSend {
  personId: string | null
  to: string
  channel: Channel
  purpose: string
  code: string
  locale?: 'en' | 'es' | undefined
}

/** Sends a code. */
export async function sendCode(_ctx: Context, _code: CodeToSend): Promise<void> {
  await Promise.resolve()
}
