import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DataFolder } from './data-folder.ts'
import type { LocalDatabase } from './local-database.ts'
import type { Progress } from './progress.ts'
import type { LocalSecrets } from './secrets.ts'

/** What a local database was first filled with: the demo programme with its people, or nothing. */
export type Filling = 'demo' | 'empty'

const file = (folder: DataFolder) => path.join(folder.base, 'filled-with')

/** Undefined where no filling was finished yet. */
export async function fillingOf(folder: DataFolder): Promise<Filling | undefined> {
  const text = (await readFile(file(folder), 'utf8').catch(() => '')).trim()
  return text === 'demo' || text === 'empty' ? text : undefined
}

export const recordFilling = (folder: DataFolder, filling: Filling) => writeFile(file(folder), `${filling}\n`)

export async function fill(filling: Filling, database: LocalDatabase, secrets: LocalSecrets, progress: Progress): Promise<void> {
  void [filling, database, secrets, progress]
}
