import { loadConfig, type Config } from '#platform/config/index.ts'

/** Settings of an app under test: production's own, but for its database, no logs, and the local secrets of nobody. */
export function testConfig(databaseUrl: string, more: Record<string, string> = {}): Config {
  return loadConfig({
    MOLINO_ENV: 'test',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '6',
    EMBEDDED_DATABASE: 'true',
    JWT_SECRET: 'a secret of the tests that is long enough',
    COOKIE_SECRET: 'another secret of the tests, long enough',
    FIELD_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    PORTAL_FOLDER: '',
    ...more,
  })
}
