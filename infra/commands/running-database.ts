import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { dataFolder } from '#infra/local/data-folder.ts'
import { localSecrets } from '#infra/local/secrets.ts'

/**
 * The database a command works on: DATABASE_URL, else that of a Molino which runs here by `npm start`.
 * @param role molino_owner for what only the owner of the tables may do
 * @throws where neither is there
 */
export async function runningDatabase(environment: NodeJS.ProcessEnv = process.env, role: 'molino_app' | 'molino_owner' = 'molino_app'): Promise<string> {
  const given = role === 'molino_app' ? environment.DATABASE_URL : environment.DATABASE_OWNER_URL
  if (given) return given
  const folder = await dataFolder()
  // The fourth line names the port of the server that runs on this folder.
  const port = (await readFile(path.join(folder.postgres, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[3]
  if (!port) throw new Error('Molino does not run here. Start it first with: npm start (or set DATABASE_URL).')
  const secrets = await localSecrets(folder)
  const password = role === 'molino_app' ? secrets.appPassword : secrets.ownerPassword
  return `postgres://${role}:${password}@127.0.0.1:${port}/molino`
}
