import { chromium, type Browser } from 'playwright-core'
import { chromiumProgram } from '#infra/local/chromium-program.ts'

/**
 * A real Chromium with its protections on (same origin, cookies, content policy): only the operating system's sandbox
 * is off, which root may not have. One per test file, `close()` it in afterAll; a fresh `newContext()` per person.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await chromiumProgram()
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [
      '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--font-render-hinting=none', '--no-zygote',
    ],
  })
}
