import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createOrm } from '#db/mikro-orm.config.ts'
import { systemClock } from '#platform/clock/index.ts'
import type { DataFolder } from './data-folder.ts'
import type { LocalDatabase } from './local-database.ts'
import type { Progress } from './progress.ts'

/** What a local database was first filled with: the demo programme with its people, or nothing. */
export type Filling = 'demo' | 'empty'

const file = (folder: DataFolder) => path.join(folder.base, 'filled-with')

/** Undefined where no filling was finished yet. */
export async function fillingOf(folder: DataFolder): Promise<Filling | undefined> {
  const text = (await readFile(file(folder), 'utf8').catch(() => '')).trim()
  return text === 'demo' || text === 'empty' ? text : undefined
}

export const recordFilling = (folder: DataFolder, filling: Filling) => writeFile(file(folder), `${filling}\n`)

/** Fills a migrated, empty database: the demo programme with its people, or a programme that can lend with nobody in it. */
export async function fill(filling: Filling, database: LocalDatabase, progress: Progress): Promise<void> {
  // Only a first start needs every command of the services in this process.
  const { seedDemo, seedEmpty } = await import('#db/seeders/demo.ts')
  const orm = await createOrm({ url: database.ownerUrl, poolSize: 2 })
  try {
    const now = systemClock.now()
    if (filling === 'demo') await progress.during('The demo programme and its people', () => seedDemo({ orm, now }))
    else await progress.during('A programme without people', () => seedEmpty({ orm, now }))
  } finally {
    await orm.close(true)
  }
}
