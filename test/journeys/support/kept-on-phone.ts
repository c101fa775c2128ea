import type { Person } from './person.ts'

/** Asks the page again until it says yes; the page's own script may take its time to answer. */
export async function until(person: Person, asked: (wanted: string[]) => Promise<boolean>, wanted: string[] = []): Promise<void> {
  const last = Date.now() + 20_000
  while (!(await person.page.evaluate(asked, wanted))) {
    if (Date.now() > last) throw new Error(`${person.name} waited in vain: ${wanted.join(' ')}`)
    await person.page.waitForTimeout(100)
  }
}

/** The phone can open the portal alone, and has what she saw at these addresses. */
export const isKept = (person: Person, ...addresses: string[]): Promise<void> =>
  until(person, async (wanted) => {
    const places = (await caches.keys()).filter((name) => name.startsWith('molino.seen.'))
    const kept = await Promise.all(places.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))
    const controls = navigator.serviceWorker.controller?.state === 'activated'
    return controls && wanted.every((address) => kept.flat().some((path) => path.startsWith(address)))
  }, addresses)
