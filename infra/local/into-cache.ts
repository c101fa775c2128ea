import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * Fills a folder beside its place and moves it there whole, so that what is in the cache is never half there and two
 * that do the same at once do not disturb each other.
 */
export async function intoCache<T>(place: string, fill: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(path.dirname(place), { recursive: true })
  const half = await mkdtemp(`${place}.`)
  try {
    const result = await fill(half)
    await rename(half, place).catch((error: NodeJS.ErrnoException) => {
      if (!existsSync(place)) throw error
    })
    return result
  } finally {
    await rm(half, { recursive: true, force: true })
  }
}
