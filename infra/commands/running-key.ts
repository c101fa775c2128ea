import { dataFolder } from '#infra/local/data-folder.ts'
import { localSecrets } from '#infra/local/secrets.ts'

/** The key of encrypted fields, 32 bytes: FIELD_ENCRYPTION_KEY where DATABASE_URL names the database, else that of the Molino which runs here. */
export async function runningKey(environment: NodeJS.ProcessEnv = process.env): Promise<Buffer> {
  const given = environment.FIELD_ENCRYPTION_KEY
  if (given === undefined && environment.DATABASE_URL !== undefined) throw new Error('FIELD_ENCRYPTION_KEY must be set beside DATABASE_URL: what is kept is encrypted.')
  const key = Buffer.from(given ?? (await localSecrets(await dataFolder())).fieldEncryptionKey, 'base64')
  if (key.length !== 32) throw new Error('FIELD_ENCRYPTION_KEY must be 32 bytes as base64.')
  return key
}
