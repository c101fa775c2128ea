import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { demoPassword } from '#db/seeders/demo-people.ts'
import { chromiumProgram } from '#infra/local/chromium-program.ts'
import { repository } from '#infra/local/data-folder.ts'

/** The README's pictures, taken of a running demo: `npm start`, and beside it `npm run pictures [address]`. */
interface Picture {
  file: string
  /** Whose page; nobody's where it needs no sign-in. */
  email?: string
  path: string
  width: 390 | 1280
  locale: 'es-MX' | 'en-US'
  dark?: boolean
  /** Follows the first link to such an address before the picture is taken. */
  follow?: string
  /** Only in the row that says so. */
  of?: string
  /** Scrolls to such a heading. */
  at?: string
}

const pictures: readonly Picture[] = [
  { file: 'start-es', path: '/', width: 390, locale: 'es-MX' },
  { file: 'money-es', email: 'rosa@example.org', path: '/money', width: 390, locale: 'es-MX' },
  { file: 'money-dark-es', email: 'rosa@example.org', path: '/money', width: 390, locale: 'es-MX', dark: true },
  { file: 'file-en', email: 'daniel@example.org', path: '/desk', width: 1280, locale: 'en-US', follow: '/applications/' },
  { file: 'loan-en', email: 'patricia@example.org', path: '/loans?status=active', width: 1280, locale: 'en-US', follow: '/loans/', of: 'Costuras Rosa Elena' },
  { file: 'circle-es', email: 'amalia@example.org', path: '/circle', width: 390, locale: 'es-MX' },
  { file: 'circle-order-es', email: 'amalia@example.org', path: '/circle', width: 390, locale: 'es-MX', at: 'Quién recibe y cuándo' },
  { file: 'circle-kept-es', email: 'mercedes@example.org', path: '/circles', width: 390, locale: 'es-MX', follow: '/circles/', of: 'Las Comadres' },
]

async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const { file, email, path: where, width, locale, dark, follow, of, at } = picture
  const context = await browser.newContext({ viewport: { width, height: width === 390 ? 844 : 860 }, locale, colorScheme: dark === true ? 'dark' : 'light' })
  const page = await context.newPage()
  if (email !== undefined) {
    const answer = await context.request.post(`${url}/api/sign-in`, { data: { email, password: demoPassword }, headers: { origin: url } })
    if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()}. Is this the demo?`)
    // Signed in beside the page, which asks who is here only where somebody signed in.
    await context.addInitScript({ content: "localStorage.setItem('molino.someone', '1')" })
  }
  await page.goto(url + where)
  await page.getByRole('heading').first().waitFor()
  if (follow !== undefined) {
    const within = of === undefined ? page.locator('main') : page.getByRole('row').filter({ hasText: of })
    await within.locator(`a[href*="${follow}"]`).first().click()
    await page.waitForURL(`**${follow}**`)
    await page.getByRole('heading').first().waitFor()
  }
  await page.waitForTimeout(1_500)
  if (at !== undefined) {
    await page.mouse.move(width / 2, 400)
    await page.mouse.wheel(0, (await page.getByRole('heading', { name: at }).boundingBox())?.y ?? 0)
    await page.waitForTimeout(500)
  }
  await page.screenshot({ path: path.join(repository, 'frontend', 'pictures', `${file}.png`) })
  await context.close()
  process.stdout.write(`frontend/pictures/${file}.png\n`)
}

const url = (process.argv[2] ?? 'http://127.0.0.1:8080').replace(/\/$/, '')
await mkdir(path.join(repository, 'frontend', 'pictures'), { recursive: true })
const { executablePath, env } = await chromiumProgram()
const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env }, args: ['--disable-quic', '--no-first-run', '--disable-background-networking', '--font-render-hinting=none', '--no-zygote'] })
try {
  for (const picture of pictures) await take(browser, url, picture)
} finally {
  await browser.close()
}
