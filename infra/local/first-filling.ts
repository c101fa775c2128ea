import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createOrm } from '#db/mikro-orm.config.ts'
import { seedDemo, seedEmpty } from '#db/seeders/demo.ts'
import type { DataFolder } from './data-folder.ts'

/** What a local database was first filled with: the demo programme with its people, or a programme without any. */
export type Filling = 'demo' | 'empty'

const file = (folder: DataFolder) => path.join(folder.base, 'filled-with')

/** Undefined where no filling was finished yet. */
export async function fillingOf(folder: DataFolder): Promise<Filling | undefined> {
  const text = (await readFile(file(folder), 'utf8').catch(() => '')).trim()
  return text === 'demo' || text === 'empty' ? text : undefined
}

/** Fills a new database, all or nothing, and writes down with what. One that was interrupted is done again. */
export async function fill(folder: DataFolder, ownerUrl: string, filling: Filling): Promise<void> {
  const orm = await createOrm({ url: ownerUrl, poolSize: 2 })
  try {
    await (filling === 'demo' ? seedDemo : seedEmpty)({ orm, now: new Date() })
  } finally {
    await orm.close(true)
  }
  await writeFile(file(folder), `${filling}\n`)
}
