import type { LocalSecrets } from './secrets.ts'

export interface LocalSettings {
  /** Undefined where DATABASE_URL points at a database of one's own. */
  database?: { appUrl: string }
  secrets?: LocalSecrets
  temporalAddress?: string
  port: number
  demo: boolean
}

/**
 * What the services are told by a start, over what the environment says already. On a database of one's own nothing is
 * made up: the environment must name every secret, and there are no demo people.
 */
export function serviceEnvironment(settings: LocalSettings, environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { database, secrets, temporalAddress, port, demo } = settings
  const host = environment.HOST || '127.0.0.1'
  return {
    ...environment,
    HOST: host,
    PORT: String(port),
    PUBLIC_URL: environment.PUBLIC_URL || `http://127.0.0.1:${port}`,
    ...(temporalAddress ? { TEMPORAL_ADDRESS: temporalAddress } : {}),
    ...(database && secrets ? {
      MOLINO_ENV: 'local', EMBEDDED_DATABASE: 'true', DATABASE_URL: database.appUrl, DEMO: String(demo),
      JWT_SECRET: secrets.jwt, COOKIE_SECRET: secrets.cookie, FIELD_ENCRYPTION_KEY: secrets.fieldEncryptionKey,
    } : {}),
    // Only migrations and seeders act as the owner of the tables; what answers people never does.
    DATABASE_OWNER_URL: undefined,
  }
}
