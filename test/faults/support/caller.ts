import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

export interface Answer {
  status: number
  body: unknown
}

/** How long one try may take, and how long somebody keeps trying. */
const tryMs = 30_000
const givesUpMs = 170_000
/** Before the next try: longer each time, so that whoever waits does not keep the server from starting. */
const waitMs = (tries: number) => Math.min(2_000, 150 * 1.5 ** tries) * (0.75 + Math.random() / 2)

/** Whether an answer only says "not now": no answer, a broken server, the same request still running. */
function isForLater({ status, body }: Answer): boolean {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined
  return status >= 500 || status === 429 || code === 'request-in-progress'
}

/** What is under way between all callers and the API. */
export class Traffic {
  /** Requests sent and not answered yet, those being sent again among them. */
  inFlight = 0
  answered = 0
  /** Tries without a usable answer. */
  failed = 0
}

/** Somebody at a real browser's distance: what gets no answer is sent again, with the same key, until it has one. */
export class Caller {
  readonly #address: string
  readonly #person: { email: string; password: string }
  readonly #traffic: Traffic
  /** One sign-in for all that she does at once. */
  #signedIn: Promise<string> | undefined

  constructor(address: string, person: { email: string; password: string }, traffic: Traffic) {
    this.#address = address
    this.#person = person
    this.#traffic = traffic
  }

  async send(method: 'GET' | 'POST' | 'PUT', url: string, body?: object): Promise<Answer> {
    this.#traffic.inFlight++
    try {
      return await this.#sendUntilAnswered(method, url, body)
    } finally {
      this.#traffic.inFlight--
      this.#traffic.answered++
    }
  }

  async #sendUntilAnswered(method: 'GET' | 'POST' | 'PUT', url: string, body?: object): Promise<Answer> {
    const key = randomUUID()
    const until = performance.now() + givesUpMs
    for (let tries = 0; ; tries++) {
      const answer = await this.#try(method, url, body, key).catch((error: unknown): Answer => ({ status: 599, body: String(error) }))
      // Her ten minutes are over: she signs in again.
      if (answer.status !== 401 && !isForLater(answer)) return answer
      this.#traffic.failed++
      if (performance.now() > until) throw new Error(`${method} ${url} got no answer in ${givesUpMs / 1000} s; the last: ${JSON.stringify(answer)}`)
      await pause(waitMs(tries))
    }
  }

  /** Sends it once and does not wait to learn what became of it. */
  async sendOnce(method: 'POST', url: string, body: object): Promise<void> {
    await this.#try(method, url, body, randomUUID()).catch(() => undefined)
  }

  async #try(method: string, url: string, body: object | undefined, key: string): Promise<Answer> {
    const signedIn = this.#signedIn ??= this.#signIn()
    const forget = () => { if (this.#signedIn === signedIn) this.#signedIn = undefined }
    const cookie = await signedIn.catch((error: unknown) => { forget(); throw error })
    const headers = { cookie, 'idempotency-key': key, ...(body && { 'content-type': 'application/json' }) }
    const response = await fetch(`${this.#address}${url}`, {
      method, headers, signal: AbortSignal.timeout(tryMs), ...(body && { body: JSON.stringify(body) }),
    })
    if (response.status === 401) forget()
    return { status: response.status, body: await response.json().catch(() => null) }
  }

  async #signIn(): Promise<string> {
    const response = await fetch(`${this.#address}/api/sign-in`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(this.#person), signal: AbortSignal.timeout(tryMs),
    })
    if (!response.ok) throw new Error(`sign-in ${response.status}`)
    return response.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
  }
}
