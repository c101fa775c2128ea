import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { lock } from 'proper-lockfile'

/** The others wait for as long as a build takes on a slow machine: an hour, asking every second. */
const patience = { retries: { retries: 3_600, factor: 1, minTimeout: 1_000, maxTimeout: 1_000 }, stale: 60_000 }

/**
 * Fills a folder beside its place and moves it there whole, so that what is in the cache is never half there. Of several
 * processes that miss the same one fills it and the others wait for it; one that was killed while filling is waited for no longer.
 */
export async function intoCache(place: string, fill: (folder: string) => Promise<void>): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true })
  const release = await lock(place, { realpath: false, ...patience, onCompromised: () => {} })
  try {
    if (!existsSync(place)) await fillAndMove(place, fill)
  } finally {
    // Taken over by another while this process stood still: what is there is whole all the same.
    await release().catch(() => {})
  }
}

async function fillAndMove(place: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const half = await mkdtemp(`${place}.`)
  try {
    await fill(half)
    await rename(half, place).catch((error: NodeJS.ErrnoException) => {
      if (!existsSync(place)) throw error
    })
  } finally {
    await rm(half, { recursive: true, force: true })
  }
}
