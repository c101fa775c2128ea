import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { CannotStart } from './cannot-start.ts'
import type { DataFolder } from './data-folder.ts'

const shape = z.strictObject({
  superuserPassword: z.string().min(20),
  ownerPassword: z.string().min(20),
  appPassword: z.string().min(20),
  jwt: z.string().min(32),
  cookie: z.string().min(32),
  fieldEncryptionKey: z.string().min(40),
})

/** What one data folder keeps to itself. Lost, its encrypted fields cannot be read again. */
export type LocalSecrets = z.infer<typeof shape>

const password = () => randomBytes(18).toString('hex')
const key = () => randomBytes(32).toString('base64')

function fresh(): LocalSecrets {
  return { superuserPassword: password(), ownerPassword: password(), appPassword: password(), jwt: key(), cookie: key(), fieldEncryptionKey: key() }
}

/**
 * Reads the secrets of a data folder, made on its first use, readable by their owner only.
 * @throws CannotStart `secrets-lost` where there is a database but not its secrets
 */
export async function localSecrets(folder: DataFolder): Promise<LocalSecrets> {
  const text = await readFile(folder.secretsFile, 'utf8').catch(() => undefined)
  if (text === undefined && !existsSync(folder.postgres)) {
    const made = fresh()
    await writeFile(`${folder.secretsFile}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true })
    await rename(`${folder.secretsFile}.new`, folder.secretsFile)
    return made
  }
  try {
    const secrets = shape.parse(JSON.parse(text ?? ''))
    await chmod(folder.secretsFile, 0o600)
    return secrets
  } catch (cause) {
    throw new CannotStart('secrets-lost', `The passwords and keys of the local database cannot be read from ${folder.secretsFile}.`, 'Put that file back from a copy, or begin anew with: npm run reset', cause)
  }
}
