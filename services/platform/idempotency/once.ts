import type { EntityManager } from '@mikro-orm/postgresql'
import { problem, sqlStateOf } from '../errors/index.ts'

export interface Claim {
  /** Whose key it is: a person, or for activities the programme. */
  actorId: string
  /** Method and route pattern. */
  route: string
  key: string
  requestHash: string
}

export interface Answer<T> {
  status: number
  response: T
  /** True where this is the first answer once more. */
  repeated?: boolean
}

interface Row { request_hash: string; status: number | null; response: unknown }

const lockNotAvailable = '55P03'

/**
 * Does `work` once per claim, inside the transaction of `em`: the row that remembers the answer commits with the work or
 * not at all, so a refusal is not kept and a crash leaves nothing. A second request waits for the first one's row lock.
 * @throws 409 `idempotency-key-reused` where the key came with another request
 * @throws 409 `request-in-progress` where the first one still runs after five seconds
 */
export async function once<T>(em: EntityManager, claim: Claim, work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const key = [claim.actorId, claim.route, claim.key]
  if (!await claimed(em, claim)) {
    const [kept] = await em.execute<Row[]>('select request_hash, status, response from idempotency where actor_id = ? and route = ? and key = ?', key)
    // A row without a status cannot be seen from outside its transaction; one that vanished was a refusal rolled back.
    if (!kept || kept.status === null) throw problem('request-in-progress', { status: 409 })
    if (kept.request_hash !== claim.requestHash) throw problem('idempotency-key-reused', { status: 409 })
    return { status: kept.status, response: kept.response as T, repeated: true }
  }
  const { status, response } = await work()
  await em.flush()
  const json = JSON.stringify(response ?? null)
  await em.execute('update idempotency set status = ?, response = ?::jsonb where actor_id = ? and route = ? and key = ?', [status, json, ...key], 'run')
  return { status, response: JSON.parse(json) }
}

/** Whether the row is ours now; false where a committed one has the key. `claim_key` waits for five seconds at most. */
async function claimed(em: EntityManager, claim: Claim): Promise<boolean> {
  try {
    const [row] = await em.execute<{ ours: boolean }[]>('select claim_key(?, ?, ?, ?) as ours', [claim.actorId, claim.route, claim.key, claim.requestHash])
    return row?.ours === true
  } catch (error) {
    if (sqlStateOf(error) === lockNotAvailable) throw problem('request-in-progress', { status: 409 })
    throw error
  }
}
