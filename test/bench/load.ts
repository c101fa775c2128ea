import { Agent, request, type OutgoingHttpHeaders } from 'node:http'

export interface Ask { url: string; headers: OutgoingHttpHeaders; body: string }

/** What came of a load: durations in milliseconds, one per answer; `errors` are answers with another status than expected. */
export interface Loaded { perSecond: number; p99Ms: number; errors: string[] }

/**
 * Keeps so many connections busy with POST requests for a time; each waits for its answer and then sends the next. The
 * same generator, in the same process, for both sides.
 */
export async function load(connections: number, ms: number, expected: number, next: (connection: number) => Ask): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const durations: number[] = []
  const errors: string[] = []
  const start = performance.now()
  async function keepAsking(connection: number): Promise<void> {
    while (performance.now() - start < ms) {
      const sent = performance.now()
      const { status, body } = await post(agent, next(connection))
      durations.push(performance.now() - sent)
      if (status !== expected) errors.push(`${status} ${body}`)
    }
  }
  await Promise.all(Array.from({ length: connections }, (_, connection) => keepAsking(connection)))
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  return { perSecond: (durations.length - errors.length) / seconds, p99Ms: durations.toSorted((a, b) => a - b)[Math.floor(durations.length * 0.99)] ?? 0, errors }
}

function post(agent: Agent, { url, headers, body }: Ask): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers } })
    asking.once('error', reject)
    asking.once('response', (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => { text += chunk })
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
    })
    asking.end(body)
  })
}
