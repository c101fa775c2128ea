import { MikroORM } from '@mikro-orm/postgresql'
import { entities } from '#db/entities/index.ts'
import { ColumnNaming } from '#db/naming.ts'
import { systemClock } from '#platform/clock/index.ts'
import { loadConfig } from '#platform/config/index.ts'
import { createApp } from '#services/app.ts'

/** Prints the API's OpenAPI document. The routes are registered and never called: nothing connects to a database. */
const nowhere = 'postgres://nobody@127.0.0.1:1/nothing'
const config = loadConfig({
  MOLINO_ENV: 'test', DATABASE_URL: nowhere, JWT_SECRET: 'x'.repeat(32), COOKIE_SECRET: 'x'.repeat(32),
  FIELD_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'), LOG_LEVEL: 'silent', METRICS: 'false', PORTAL_FOLDER: '',
})
const orm = new MikroORM({ clientUrl: nowhere, entities, namingStrategy: ColumnNaming, metadataCache: { enabled: false } })
const app = await createApp({ config, clock: systemClock, orm })
await app.ready()
process.stdout.write(`${JSON.stringify(app.swagger(), undefined, 2)}\n`)
await app.close()
