import { randomUUID } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { MikroORM } from '@mikro-orm/postgresql'
import type { Role } from '#platform/context/index.ts'
import { createPerson } from '#services/identity/index.ts'

export const password = 'un molino de viento'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Ask {
  body?: object
  /** Its own for every call where it is left out; null sends none. */
  key?: string | null
  headers?: Record<string, string>
}

/** Somebody signed in: her calls carry her cookies and, for writes, a fresh Idempotency-Key. */
export interface SignedIn {
  personId: string
  email: string
  cookies: Record<string, string>
  inject(method: Method, url: string, ask?: Ask): Promise<LightMyRequestResponse>
  get(url: string): Promise<LightMyRequestResponse>
  post(url: string, body?: object, key?: string): Promise<LightMyRequestResponse>
  put(url: string, body: object, key?: string): Promise<LightMyRequestResponse>
  delete(url: string, key?: string): Promise<LightMyRequestResponse>
}

export interface NewSignedIn {
  roles?: readonly Role[]
  givenNames?: string
  familyNames?: string
  email?: string
  locale?: 'en' | 'es'
  approvalLimitCents?: number
}

let callers = 0
/** Each a caller of its own, so that limits by address are not met by accident. */
const nextAddress = (): string => `10.${Math.floor(++callers / 65_536) % 256}.${Math.floor(callers / 256) % 256}.${callers % 256}`

export const cookiesOf = (response: LightMyRequestResponse): Record<string, string> => (
  Object.fromEntries(response.cookies.map(({ name, value }) => [name, value]))
)

/** Signs in over the API, with the password of the tests where no other is given. */
export async function signInAs(app: FastifyInstance, email: string, hers = password): Promise<SignedIn> {
  const remoteAddress = nextAddress()
  const response = await app.inject({ method: 'POST', url: '/api/sign-in', payload: { email, password: hers }, remoteAddress })
  if (response.statusCode !== 200) throw new Error(`Sign-in answered ${response.statusCode} ${response.body}`)
  const cookies = cookiesOf(response)
  const { id: personId } = response.json<{ id: string }>()
  const inject = (method: Method, url: string, { body, key = randomUUID(), headers = {} }: Ask = {}): Promise<LightMyRequestResponse> => app.inject({
    method, url, cookies, remoteAddress,
    headers: { ...(method !== 'GET' && key !== null && { 'idempotency-key': key }), ...headers },
    ...(body !== undefined && { payload: body }),
  })
  return {
    personId, email, cookies, inject,
    get: (url) => inject('GET', url),
    post: (url, body, key) => inject('POST', url, { ...(body && { body }), ...(key && { key }) }),
    put: (url, body, key) => inject('PUT', url, { body, ...(key && { key }) }),
    delete: (url, key) => inject('DELETE', url, key ? { key } : {}),
  }
}

/** Makes a person by the command that sign-up uses, with the roles asked for, and signs her in over the API. */
export async function makePerson(app: FastifyInstance, orm: MikroORM, programmeId: string, person: NewSignedIn = {}): Promise<SignedIn> {
  const { roles = ['applicant'], givenNames = 'Rosa', familyNames = 'Ortega', locale = 'es', approvalLimitCents } = person
  const email = person.email ?? `${roles[0] ?? 'nobody'}.${randomUUID().slice(0, 8)}@example.org`
  await createPerson(orm.em.fork(), {
    programmeId, givenNames, familyNames, email, locale, password,
    roles: roles.map((role) => ({ role, ...(role === 'officer' && approvalLimitCents !== undefined && { approvalLimitCents }) })),
  }, app.deps.clock.now())
  return signInAs(app, email)
}
