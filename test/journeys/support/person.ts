import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { barriersOn, type Theme } from './barriers.ts'

/** How a person holds Molino: on a phone in Spanish, or at the desk. */
export interface Device {
  width: number
  locale: 'es-MX' | 'en-US'
  /** The time zone it thinks it is in; this machine's where none is named. */
  zone?: string
}
export const phoneInSpanish: Device = { width: 390, locale: 'es-MX' }
export const deskInEnglish: Device = { width: 1280, locale: 'en-US' }
export const deskInSpanish: Device = { width: 1280, locale: 'es-MX' }

const patienceMs = 40_000

/** `npm test` looks at each by day; the long run, where every page is opened for everybody, by day and by night. */
const themes: readonly Theme[] = process.env.MOLINO_TESTS === 'long' ? ['light', 'dark'] : ['light']
/** Pages are looked at once per address and state. */
const lookedAt = new Set<string>()

/** One person with a browser of her own; she does with it what her finger would. */
export class Person {
  readonly name: string
  readonly page: Page
  /** What her finger did so far: each press, each field filled, each choice counts once. */
  interactions = 0
  /** Every address her browser asked for. */
  readonly urls: string[] = []
  readonly #context: BrowserContext
  readonly #url: string

  private constructor(name: string, context: BrowserContext, page: Page, url: string) {
    this.name = name
    this.#context = context
    this.page = page
    this.#url = url
    context.on('request', (request) => this.urls.push(request.url()))
  }

  static async with(browser: Browser, url: string, name: string, device: Device = phoneInSpanish): Promise<Person> {
    const context = await browser.newContext({
      viewport: { width: device.width, height: device.width < 600 ? 844 : 900 }, locale: device.locale, colorScheme: 'light', reducedMotion: 'reduce',
      ...(device.zone !== undefined && { timezoneId: device.zone }),
    })
    context.setDefaultTimeout(patienceMs)
    const page = await context.newPage()
    return new Person(name, context, page, url)
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(path.startsWith('http') ? path : this.#url + path)
  }

  /** Presses a button or follows a link by its words. */
  async press(words: string | RegExp): Promise<void> {
    this.interactions += 1
    await this.#control(words).click()
  }

  async write(label: string | RegExp, text: string): Promise<void> {
    this.interactions += 1
    await this.page.getByLabel(label).first().fill(text)
  }

  /** Where the same words stand in several groups, the group is named too. */
  async choose(label: string | RegExp, group?: string | RegExp): Promise<void> {
    this.interactions += 1
    const where = group === undefined ? this.page : this.page.getByRole('radiogroup', { name: group })
    await this.#mark(where.getByRole('radio', { name: label, exact: group !== undefined }))
  }

  async tick(label: string | RegExp): Promise<void> {
    this.interactions += 1
    await this.#mark(this.page.getByRole('checkbox', { name: label }))
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor()
  }

  async seesHeading(text: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { name: text }).first().waitFor()
  }

  /**
   * axe finds nothing on this page, no rule switched off; and it does not scroll sideways.
   * Messages that float for ten seconds are part of the page.
   */
  async findsNoBarrier(where: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).first().waitFor()
    const page = `${where}, ${this.page.viewportSize()?.width} px`
    if (lookedAt.has(page)) return
    lookedAt.add(page)
    const found = await barriersOn(this.page, themes)
    assert.deepEqual(found, [], `${where}: ${JSON.stringify(found, null, 1)}`)
    const overflow = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    assert.equal(overflow, 0, `${where} scrolls sideways by ${overflow} px`)
  }

  async leave(): Promise<void> {
    await this.#context.close()
  }

  /** Marks by the words beside the mark, as a finger does: the mark itself is drawn, its input is out of sight. */
  async #mark(input: Locator): Promise<void> {
    if (!(await input.isChecked())) await input.locator('xpath=ancestor::label').click()
    await input.and(this.page.locator(':checked')).waitFor({ state: 'attached' })
  }

  #control(words: string | RegExp): Locator {
    const exactly = typeof words === 'string' ? { name: words, exact: true } : { name: words }
    return this.page.getByRole('button', exactly).or(this.page.getByRole('link', exactly)).first()
  }
}
