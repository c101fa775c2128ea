import { createServer } from 'node:http'
import { afterAll, expect, test } from '@jest/globals'
import { launchBrowser } from '#test/support/browser.ts'
import { anyFreePort } from '#infra/local/free-port.ts'

const browser = await launchBrowser()
afterAll(() => browser.close())

test('journeys run in a real Chromium, at the width of a phone, that keeps origins apart', async () => {
  const port = await anyFreePort()
  const server = createServer((_request, response) => { response.setHeader('content-type', 'text/html').end('<title>Molino</title>') })
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve) })
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'es-US' })
    await page.goto(`http://127.0.0.1:${port}/`)
    expect(await page.title()).toBe('Molino')
    expect(await page.evaluate(() => [globalThis.innerWidth, navigator.language])).toEqual([390, 'es-US'])
    // localhost is another origin than 127.0.0.1 and gives no permission: the answer must stay closed.
    await expect(page.evaluate((other) => fetch(other), `http://localhost:${port}/`)).rejects.toThrow('Failed to fetch')
  } finally {
    server.close()
  }
})
