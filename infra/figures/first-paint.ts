import { chromium, type Browser, type Page } from 'playwright-core'
import { chromiumProgram } from '../local/chromium-program.ts'
import { complaintOf, runProgram } from './run-program.ts'
import { onTemporaryApi } from './temporary-api.ts'

/** A cheap phone on a poor line: 400 ms there and back, 400 kbit/s, a fourth of this machine's processor. */
const slowPhone = { latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8, offline: false }
const slowdown = 4

/** What the issue of step 2 asks: seconds until the largest paint, and how much the page may move by itself. */
export const goal = { largestPaintMs: 2_500, layoutShift: 0.02 }

/** A figure with a goal. */
export interface Figure { text: string; held: boolean }

export interface FirstPaint {
  readonly largestPaintMs: number
  /** What was painted largest, for whoever has to mend it. */
  readonly largest: string
  readonly layoutShift: number
  readonly firstPaintMs: number
}

/** Collects, from before the first byte, what the browser itself measures. A page's own script: it stands as text. */
const observing = `
  window.seen = { largestPaintMs: 0, largest: '', layoutShift: 0, firstPaintMs: 0 }
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) { seen.largestPaintMs = entry.startTime; seen.largest = entry.element ? entry.element.tagName + ' ' + entry.element.textContent.slice(0, 40) : entry.url } }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.layoutShift += entry.value }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') seen.firstPaintMs = entry.startTime }).observe({ type: 'paint', buffered: true })
`

const isSeen = (value: unknown): value is FirstPaint => typeof value === 'object' && value !== null && 'largestPaintMs' in value && 'layoutShift' in value

async function measure(page: Page, url: string): Promise<FirstPaint> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', slowPhone)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript({ content: observing })
  await page.goto(url, { waitUntil: 'commit' })
  // The offer's own figures are the last thing that arrives.
  await page.locator('.start-result .sign').waitFor({ timeout: 60_000 })
  await page.evaluate('document.fonts.ready.then(() => new Promise((resolve) => setTimeout(resolve, 1000)))')
  const seen: unknown = await page.evaluate('window.seen')
  if (!isSeen(seen)) throw new Error('the browser measured nothing')
  return seen
}

/** The first visit of a stranger to the start page in Spanish, on a slow phone, so many times; the middle one counts. */
export async function firstPaintOn(browser: Browser, url: string, times = 3): Promise<FirstPaint> {
  const visits: FirstPaint[] = []
  for (let visit = 0; visit < times; visit += 1) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'es-MX' })
    visits.push(await measure(await context.newPage(), url))
    await context.close()
  }
  const [middle] = visits.toSorted((a, b) => a.largestPaintMs - b.largestPaintMs).slice(Math.floor(times / 2))
  if (middle === undefined) throw new Error('nobody visited')
  return { ...middle, layoutShift: Math.max(...visits.map(({ layoutShift }) => layoutShift)) }
}

/** Largest paint and layout shift of the start page in Spanish on an emulated slow phone, in the real browser. */
export async function firstPaint(): Promise<Figure> {
  const built = await runProgram('npm', ['run', '--silent', 'build:portal'])
  if (built.status !== 0) return { text: `not built: ${complaintOf(built)}`, held: false }
  const { executablePath, env } = await chromiumProgram()
  const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env }, args: ['--no-first-run', '--disable-background-networking', '--no-zygote'] })
  try {
    const seen = await onTemporaryApi(({ address }) => firstPaintOn(browser, `${address}/`))
    const held = seen.largestPaintMs <= goal.largestPaintMs && seen.layoutShift <= goal.layoutShift
    const text = `largest paint ${(seen.largestPaintMs / 1000).toFixed(2)} s (at most ${goal.largestPaintMs / 1000}) of "${seen.largest}", first paint ${(seen.firstPaintMs / 1000).toFixed(2)} s, layout shift ${seen.layoutShift.toFixed(3)} (at most ${goal.layoutShift}): ${held ? 'held' : 'NOT HELD'}`
    return { text, held }
  } finally {
    await browser.close()
  }
}
