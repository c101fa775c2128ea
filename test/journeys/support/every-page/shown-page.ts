import { setTimeout as pause } from 'node:timers/promises'
import type { Page, Request } from 'playwright-core'

/** What a page came to once everything it asked for was answered. */
export interface ShownPage {
  /** Where she is now: who has to sign in first is sent to do so. */
  readonly pathname: string
  readonly heading: string
  /** An API answer was 4xx: that she may not, or that there is no such thing. */
  readonly refused: boolean
  /** Says in words that something did not go through or is not here. */
  readonly saysRefused: boolean
  /** What broke behind the page: script errors, server errors, no heading, sideways scroll. */
  readonly faults: readonly string[]
  /** Every kind of element it shows, by the way down to it. */
  readonly kinds: readonly string[]
}

const nowhere = '/-'
const quietMs = 80
const patienceMs = 20_000

/** Headings of pages that say no. */
export interface RefusalWords {
  readonly notFound: string
  readonly broken: string
  readonly refused: string
}

/** Opens pages in one browser tab and waits until each is whole. */
export class Opener {
  readonly #page: Page
  readonly #words: RefusalWords
  #waiting = new Set<Request>()
  #faults: string[] = []
  #refused = false

  /** @param words in the language of this tab */
  constructor(page: Page, words: RefusalWords) {
    this.#page = page
    this.#words = words
    page.on('request', (request) => this.#waiting.add(request))
    page.on('requestfailed', (request) => this.#waiting.delete(request))
    page.on('requestfinished', (request) => this.#waiting.delete(request))
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (response.status() >= 500) this.#faults.push(`${response.status()} from ${pathname}`)
      if (pathname.startsWith('/api/') && response.status() >= 400) this.#refused = true
    })
    page.on('pageerror', (error) => this.#faults.push(`the page's script: ${error.message}`))
  }

  /**
   * The portal is loaded once; from there on she goes as by the browser's own back and forward. In between lies an
   * address that leads nowhere, so that the page she comes from is not taken for the one she comes to.
   */
  async open(url: string): Promise<ShownPage> {
    if (this.#page.url() === 'about:blank') await this.#page.goto(new URL(nowhere, url).href)
    else await this.#page.evaluate(goWithin, nowhere)
    await this.#page.waitForFunction((title) => document.querySelector('h1')?.textContent === title, this.#words.notFound)
    this.#faults = []
    this.#refused = false
    await this.#page.evaluate(() => document.querySelector('h1')?.setAttribute('data-left', ''))
    await this.#page.evaluate(goWithin, url)
    const came = await this.#isWhole()
    const { overflow, saysProblem, ...shown } = await this.#page.evaluate(readPage)
    const faults = [...this.#faults]
    if (!came) faults.push('never came to an end')
    if (shown.heading === '') faults.push('has no heading')
    if (shown.title === '') faults.push('has no name in its tab')
    if (overflow > 0) faults.push(`scrolls sideways by ${overflow} px`)
    return { ...shown, refused: this.#refused, saysRefused: saysProblem || Object.values(this.#words).includes(shown.heading), faults }
  }

  /** Nothing is on its way, neither a part of the portal nor an answer, and the page has its heading. */
  async #isWhole(): Promise<boolean> {
    const last = Date.now() + patienceMs
    let quietSince = Date.now()
    while (Date.now() < last) {
      const onItsWay = this.#waiting.size > 0 || await this.#page.evaluate(() => document.querySelector('h1') === null || document.querySelector('.loading, h1[data-left]') !== null)
      if (onItsWay) quietSince = Date.now()
      else if (Date.now() - quietSince >= quietMs) return true
      await pause(30)
    }
    return false
  }
}

/** Runs in the page: the portal's router listens to the history. */
function goWithin(url: string) {
  history.pushState(null, '', url)
  dispatchEvent(new PopStateEvent('popstate', { state: null }))
}

/** Runs in the page. */
function readPage() {
  const kinds = new Set<string>()
  const walk = (element: Element, way: string): void => {
    for (const child of element.children) {
      const attributes = child.getAttributeNames().filter((name) => /^(aria-|data-|role$|tabindex$|type$|disabled$)/.test(name)).join(' ')
      const classes = typeof child.className === 'string' ? child.className : ''
      const here = `${way}>${child.localName}.${classes}[${attributes}]${child.getAttribute('role') ?? ''}${child.textContent?.trim() === '' ? '-' : ''}`
      kinds.add(here)
      // What is in the page itself is of the same kind in every frame around it.
      if (child.localName !== 'svg') walk(child, child.localName === 'main' ? 'main' : here)
    }
  }
  walk(document.body, '')
  const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) => localName)
  kinds.add(levels.filter((level, place) => level !== levels[place - 1]).join(' '))
  return {
    pathname: location.pathname,
    title: document.title,
    heading: document.querySelector('h1')?.textContent?.trim() ?? '',
    saysProblem: document.querySelector('.problem') !== null,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    kinds: [...kinds],
  }
}
