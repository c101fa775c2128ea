import { contactOutcomes } from '#domain/collections/contact-limit.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { asProblem } from '#frontend/api/problem.ts'
import { enqueue, plainKind } from '#frontend/queue/index.ts'

export type CallBody = components['schemas']['ContactToRecord']

/** A call that waits on this phone to be written down; it says itself when it was made. */
export interface KeptCall {
  readonly loanId: string
  readonly body: CallBody
}

type Kept = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Kept => typeof value === 'object' && value !== null
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

function readPromise(kept: unknown): CallBody['promise'] {
  if (!isObject(kept)) return undefined
  const { id, amountCents, promisedOn } = kept
  return typeof id === 'string' && typeof amountCents === 'number' && typeof promisedOn === 'string' ? { id, amountCents, promisedOn } : undefined
}

function readBody(kept: unknown): CallBody | undefined {
  if (!isObject(kept)) return undefined
  const outcome = contactOutcomes.find((one) => one === kept['outcome'])
  const [id, madeAt, note, nextContactOn] = [text(kept['id']), text(kept['madeAt']), text(kept['note']), text(kept['nextContactOn'])]
  const promise = readPromise(kept['promise'])
  if (id === undefined || outcome === undefined) return undefined
  return {
    id, direction: kept['direction'] === 'she-called' ? 'she-called' : 'we-called', outcome,
    ...(madeAt === undefined ? {} : { madeAt }), ...(note === undefined ? {} : { note }), ...(nextContactOn === undefined ? {} : { nextContactOn }), ...(promise === undefined ? {} : { promise }),
  }
}

/** Reads what was kept on the phone, perhaps by an older version. */
export function readCall(kept: unknown): KeptCall | undefined {
  if (!isObject(kept)) return undefined
  const [loanId, body] = [text(kept['loanId']), readBody(kept['body'])]
  return loanId === undefined || body === undefined ? undefined : { loanId, body }
}

export const sendCall = ({ loanId, body }: KeptCall, key: string) => answer(api.POST('/api/loans/{loanId}/contacts', { params: { path: { loanId }, ...intentHeader(key) }, body }))

/** Every call is a subject of its own: one that is refused holds up no other. */
export const callKind = plainKind<KeptCall>({ read: readCall, subjectOf: ({ body }) => body.id, send: ({ body, key }) => sendCall(body, key) })

/** Writes it down, as of now by the server's clock; without a signal it is kept on this phone, with the time of this one. */
export async function sendOrKeepCall(call: KeptCall, key: string): Promise<'saved' | 'kept'> {
  const madeAt = new Date().toISOString()
  try {
    await sendCall(call, key)
    return 'saved'
  } catch (error) {
    if (asProblem(error).code !== 'no-signal') throw error
    await enqueue('call', { id: call.body.id, input: { ...call, body: { ...call.body, madeAt } } })
    return 'kept'
  }
}
