import createClient, { type Middleware } from 'openapi-fetch'
import { spokenNow } from '#frontend/i18n/word-store.ts'
import { readProblem } from './problem.ts'
import { noteAnswer } from './seen.ts'
import type { paths } from './schema.d.ts'

/** Whether somebody signed in on this device: without, there is nobody to ask about and nothing to refresh. */
const someone = 'molino.someone'
export const isSomebodyHere = (): boolean => localStorage.getItem(someone) !== null
export const somebodyIsHere = (here: boolean): void => (here ? localStorage.setItem(someone, '1') : localStorage.removeItem(someone))

/** The access token lives minutes; when it has ended, one refresh serves all requests that found out together. */
let refreshing: Promise<boolean> | null = null

const refresh = (): Promise<boolean> => {
  refreshing ??= fetch('/api/refresh', { method: 'POST', credentials: 'same-origin' })
    .then(async (response) => {
      await response.body?.cancel() // unread, it would hold its connection open
      return response.ok
    })
    .finally(() => {
      refreshing = null
    })
  return refreshing
}

const isSigningIn = (url: string): boolean => /\/api\/(sign-in|sign-in\/code|sign-up|refresh)$/.test(new URL(url).pathname)

async function fetchOnce(request: Request): Promise<Response> {
  const again = request.clone()
  const response = await fetch(request)
  if (response.status !== 401 || isSigningIn(request.url) || !isSomebodyHere()) return response
  if (!(await refresh())) return response
  await response.body?.cancel()
  return fetch(again)
}

/** Every request says the language its words should be in. That it comes from our own page the browser says (Sec-Fetch-Site, Origin). */
const headers: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', spokenNow().language)
    return request
  },
  onResponse({ response }) {
    noteAnswer(response)
  },
}

/** The API, typed by its own OpenAPI document: `api.GET('/api/loans/{loanId}', …)`. Cookies carry who asks. */
export const api = createClient<paths>({ baseUrl: location.origin, credentials: 'same-origin', fetch: fetchOnce })
api.use(headers)

type Answer<Data> = { readonly data?: Data; readonly error?: unknown; readonly response: Response }

/**
 * Unwraps an answer for a query or a mutation.
 *
 * @throws Problem with the server's code and every field at fault; TypeError when there is no signal
 */
export async function answer<Data>(asked: Promise<Answer<Data>>): Promise<Exclude<Data, undefined>> {
  const { data, error, response } = await asked
  if (!response.ok) throw readProblem(response.status, error)
  return data as Exclude<Data, undefined>
}

/**
 * The header that makes a repeat harmless: the same key for the same intent, whatever the line does.
 * Part of a call's `params`: `params: { path: { loanId }, ...intentHeader(key) }`.
 */
export const intentHeader = (key: string): { readonly header: { readonly 'idempotency-key': string } } => ({ header: { 'idempotency-key': key } })
