import type { Browser } from 'playwright-core'
import en from '#frontend/i18n/en/ui.catalogue.ts'
import es from '#frontend/i18n/es/ui.catalogue.ts'
import { barriersOn } from '../barriers.ts'
import { deskInEnglish, Person, phoneInSpanish, type Device } from '../person.ts'
import { addressesOf, type Address } from './addresses.ts'
import { askIn, enter } from './ask.ts'
import { portalRoutes } from './portal-routes.ts'
import type { InHands } from './secret-links.ts'
import { Opener, type ShownPage } from './shown-page.ts'
import type { Visitor } from './visitors.ts'

const devices = [{ ...phoneInSpanish, words: es }, { ...deskInEnglish, words: en }] as const

/** Looks at the portal as one visitor after the other, and remembers what was seen. */
export class Look {
  readonly #browser: Browser
  readonly #url: string
  readonly #inHands: InHands
  /** By width. axe looks at a page where it shows a kind of element that no page before it did. */
  readonly #kindsSeen = new Map<number, Set<string>>()
  /** Routes that somebody saw, not refused and not sent elsewhere. */
  readonly seen = new Set<string>()

  constructor(browser: Browser, url: string, inHands: InHands) {
    this.#browser = browser
    this.#url = url
    this.#inHands = inHands
  }

  /** @returns everything that is wrong with the pages that she opens: on the phone in Spanish, and at the desk in English where she sits at one */
  async as(visitor: Visitor): Promise<readonly string[]> {
    const found = await Promise.all(devices.filter((device) => !visitor.onlyOnPhone || device.width === phoneInSpanish.width).map((device) => this.#on(device, visitor)))
    return found.flat()
  }

  async #on({ words, ...device }: Device & { words: typeof en | typeof es }, visitor: Visitor): Promise<readonly string[]> {
    const person = await Person.with(this.#browser, this.#url, visitor.key ?? 'nobody', device)
    const context = person.page.context()
    const ask = askIn(context, this.#url)
    if (visitor.key !== null) await enter(context, ask, visitor.key)
    const opener = new Opener(person.page, { notFound: words.notFound.title, broken: words.broken.title, refused: words.errors.refused })
    const found: string[] = []
    for (const route of portalRoutes.filter(({ path, audience }) => visitor.opens.includes(audience) && (visitor.begins || path !== '/apply'))) {
      for (const address of await addressesOf(route, visitor, { ask, inHands: this.#inHands })) {
        const shown = await opener.open(this.#url + address.path)
        const faults = [...faultsOf(address, shown), ...await this.#barriers(person, shown)]
        found.push(...faults.map((fault) => `${address.path} (${address.route}), ${device.width} px: ${fault}`))
        if (shown.pathname === address.path && !shown.saysRefused) this.seen.add(route.path)
      }
    }
    await person.leave()
    return found
  }

  async #barriers({ page }: Person, { kinds }: ShownPage): Promise<readonly string[]> {
    const width = page.viewportSize()?.width ?? 0
    const seen = this.#kindsSeen.get(width) ?? new Set()
    this.#kindsSeen.set(width, seen)
    const isNew = kinds.some((kind) => !seen.has(kind))
    for (const kind of kinds) seen.add(kind)
    if (!isNew) return []
    return (await barriersOn(page, ['light', 'dark'])).map((barrier) => JSON.stringify(barrier))
  }
}

/** A page says no only where the API did, and never to what is listed for her. */
function faultsOf({ hers }: Address, { saysRefused, refused, heading, faults }: ShownPage): readonly string[] {
  if (!saysRefused || (refused && !hers)) return faults
  return [...faults, hers ? `is listed for her, and says “${heading}”` : `says “${heading}” where nothing was refused`]
}
