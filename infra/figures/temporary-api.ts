import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate } from '#db/migrate.ts'
import { demoPeople } from '#db/seeders/demo.ts'
import { openDataFolder } from '../local/data-folder.ts'
import { fill } from '../local/first-filling.ts'
import { anyFreePort } from '../local/free-port.ts'
import { startLocalDatabase } from '../local/local-database.ts'
import { serviceEnvironment } from '../local/local-settings.ts'
import { localSecrets } from '../local/secrets.ts'
import { startService } from '../local/service-process.ts'

export interface TemporaryApi {
  address: string
  /** What the API said so far. */
  log: () => Promise<string>
  /** A cookie of one of the demo's people who has just signed in. */
  cookieOf: (email: string, cookie: string) => Promise<string>
}

/** Runs `work` against the API on a demo of its own, made for it and removed after it. */
export async function onTemporaryApi<T>(work: (api: TemporaryApi) => Promise<T>): Promise<T> {
  const base = await mkdtemp(path.join(tmpdir(), 'molino-figures-'))
  await chmod(base, 0o755)
  const folder = await openDataFolder(path.join(base, 'local'))
  const secrets = await localSecrets(folder)
  const database = await startLocalDatabase(folder, secrets)
  try {
    await migrate(database.ownerUrl)
    await fill(folder, database.ownerUrl, 'demo')
    const port = await anyFreePort()
    const address = `http://127.0.0.1:${port}`
    const logFile = path.join(folder.logs, 'api.log')
    const api = await startService({
      name: 'The API', script: 'services/server.ts', logFile, isReady: () => fetch(`${address}/ready`).then((answer) => answer.ok, () => false),
      env: { ...serviceEnvironment({ database, secrets, port, demo: true }, process.env), PUBLIC_URL: address, LOG_LEVEL: 'warn' },
    })
    try {
      return await work({ address, log: () => readFile(logFile, 'utf8'), cookieOf: (email, cookie) => signIn(address, email, cookie) })
    } finally {
      await api.stop()
    }
  } finally {
    await database.stop()
    await rm(base, { recursive: true, force: true })
  }
}

async function signIn(address: string, email: string, cookie: string): Promise<string> {
  const person = demoPeople.find((one) => one.email === email)
  const answer = await fetch(`${address}/api/sign-in`, {
    method: 'POST', headers: { 'content-type': 'application/json', origin: address }, body: JSON.stringify({ email, password: person?.password }),
  })
  if (!answer.ok) throw new Error(`${email} could not sign in: ${answer.status}`)
  const set = answer.headers.getSetCookie().find((one) => one.startsWith(`${cookie}=`))
  return set?.slice(cookie.length + 1).split(';')[0] ?? ''
}
