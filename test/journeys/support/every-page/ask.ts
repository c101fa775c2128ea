import createClient, { type Client } from 'openapi-fetch'
import type { BrowserContext } from 'playwright-core'
import { demoPassword } from '#db/seeders/demo-people.ts'
import type { paths } from '#frontend/api/schema.d.ts'

export type Ask = Client<paths>

/** The API as this browser's cookies let it answer, typed by its own OpenAPI document. */
export const askIn = (context: BrowserContext, url: string): Ask => createClient<paths>({
  baseUrl: url,
  fetch: async (request) => {
    const data = request.method === 'GET' ? null : Buffer.from(await request.arrayBuffer())
    const answer = await context.request.fetch(request.url, {
      method: request.method, headers: Object.fromEntries(request.headers), ...(data && data.length > 0 && { data }),
    })
    return new Response(answer.status() === 204 ? null : await answer.text(), { status: answer.status(), headers: { 'content-type': answer.headers()['content-type'] ?? '' } })
  },
})

/** Signs one of the demo's people in; the browser's pages are hers from here on. */
export async function enter(context: BrowserContext, ask: Ask, key: string): Promise<void> {
  const { error } = await ask.POST('/api/sign-in', { body: { email: `${key}@example.org`, password: demoPassword } })
  if (error !== undefined) throw new Error(`${key} could not sign in: ${JSON.stringify(error)}`)
  // As the sign-in page leaves it: frontend/src/api/client.ts.
  await context.addInitScript(() => localStorage.setItem('molino.someone', '1'))
}
