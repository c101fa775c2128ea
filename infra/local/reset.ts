import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { dataFolder, removeDataFolder } from './data-folder.ts'
import { stopLeftover } from './postgres/leftover.ts'
import { isRunning } from './running.ts'

/** `npm run reset` deletes the local data of this checkout after asking; `-- --yes` does not ask. */
async function reset(): Promise<number> {
  const { values } = parseArgs({ options: { yes: { type: 'boolean', default: false } } })
  const folder = await dataFolder()
  if (!existsSync(folder.base)) {
    console.log('There is no local data.')
    return 0
  }
  if (await isRunning(folder)) {
    console.error('Molino runs on this data. Stop it first: Ctrl-C in its window.')
    return 1
  }
  if (!values.yes && !await agreed(`Delete all local data in ${folder.base}: people, loans, books, documents? Type yes: `)) {
    console.log('Nothing was deleted.')
    return 1
  }
  await stopLeftover(folder.postgres)
  await removeDataFolder()
  console.log('Deleted. npm start begins anew.')
  return 0
}

async function agreed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const asking = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await asking.question(question)).trim().toLowerCase() === 'yes'
  } finally {
    asking.close()
  }
}

process.exitCode = await reset()
