import { z } from 'zod'

/** Services that `SERVICES` may name, low to high (design.md section 3). `platform` is in every process. */
export const serviceNames = [
  'identity', 'programmes', 'ledger', 'pools', 'loans', 'money', 'partners',
  'circles', 'intake', 'decisions', 'coaching', 'community', 'impact',
] as const
export type ServiceName = (typeof serviceNames)[number]

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/[^\s/]+@?[^\s]*\/[^\s]+$/, 'a postgres:// address with a database name')
const hostAndPort = z.string().regex(/^[^\s/:]+:\d{1,5}$/, 'host:port')
const webAddress = z.url({ protocol: /^https?$/, error: 'an http:// or https:// address' }).transform((url) => url.replace(/\/+$/, ''))
const longSecret = z.string().min(32, 'at least 32 characters, for example from: openssl rand -base64 48')
const key256 = z.string().refine((text) => Buffer.from(text, 'base64').length === 32, '32 bytes in base64, for example from: openssl rand -base64 32')
const port = z.string().regex(/^\d{1,5}$/, 'a port number').transform(Number).pipe(z.int().max(65_535, 'a port number'))
const wholeNumber = z.string().regex(/^\d{1,4}$/, 'a whole number').transform(Number)
const smtpAddress = z.url({ protocol: /^smtps?$/, error: 'an smtp:// or smtps:// address' })
const sender = z.string().regex(/^([^<>@]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'an e-mail address, or a name with one: Molino <hola@example.org>')
const phone = z.string().regex(/^\+[1-9]\d{6,14}$/, 'a telephone number as +15055550142')
const yesOrNo = z.stringbool({ truthy: ['true', '1', 'yes'], falsy: ['false', '0', 'no'], error: 'true or false' })
const services = z.string()
  .transform((list) => list.split(',').map((name) => name.trim()).filter(Boolean))
  .pipe(z.array(z.enum(serviceNames, `names of services: ${serviceNames.join(', ')}`)).min(1))

/**
 * Every setting Molino reads, by its environment variable. The only place in which one is declared; the README,
 * the compose file and a test read it from here. An empty variable counts as one that is not set, but for PORTAL_FOLDER.
 */
export const variables = z.object({
  MOLINO_ENV: z.enum(['local', 'test', 'production'], 'local, test or production').default('production')
    .describe('local is what npm start sets; anything else is refused the demo people'),
  DATABASE_URL: postgresUrl.describe('PostgreSQL, as the role that owns nothing (molino_app)'),
  DATABASE_OWNER_URL: postgresUrl.optional().describe('PostgreSQL, as the role that owns the tables; read by migrations and seeders only'),
  DATABASE_POOL_SIZE: wholeNumber.default(10).describe('connections each process may hold'),
  EMBEDDED_DATABASE: yesOrNo.default(false).describe('set by npm start: the database is its own, the demo people are welcome'),
  TEMPORAL_ADDRESS: hostAndPort.default('127.0.0.1:7233').describe('Temporal frontend, host:port'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('molino').describe('Temporal namespace'),
  TEMPORAL_API_KEY: z.string().optional().describe('for Temporal Cloud: switches TLS on'),
  HOST: z.string().min(1).default('127.0.0.1').describe('address the API listens on'),
  PORT: port.default(8080).describe('port the API listens on; 0 takes a free one'),
  WORKER_HEALTH_PORT: port.optional().describe('port on which the worker answers /health and /metrics; not set: none'),
  PUBLIC_URL: webAddress.default('http://127.0.0.1:8080').describe('where people reach the portal; written into links and cookies'),
  TRUST_PROXY: yesOrNo.default(false).describe('true behind a proxy that sets X-Forwarded-For; of several, the last one tells the caller’s address'),
  PORTAL_FOLDER: z.string().default('dist/portal').describe('folder of the built portal that the API serves; empty: none'),
  SERVICES: services.default([...serviceNames]).describe('services whose routes this process mounts, by comma'),
  JWT_SECRET: longSecret.describe('signs access tokens'),
  COOKIE_SECRET: longSecret.describe('signs cookies'),
  FIELD_ENCRYPTION_KEY: key256.describe('encrypts identity numbers, birth dates and bank accounts'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'a pino level').default('info').describe('least level logged'),
  LOG_PRETTY: yesOrNo.default(false).describe('logs for people, not for machines'),
  METRICS: yesOrNo.default(true).describe('answer /metrics'),
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress.optional().describe('where traces go; not set: no tracing'),
  SMTP_URL: smtpAddress.optional().describe('mail server, smtp://user:password@host:587; not set: no mail leaves Molino'),
  MAIL_FROM: sender.optional().describe('who mail is from; needed with SMTP_URL'),
  TEXT_PROVIDER_URL: webAddress.optional().describe('where text messages are posted to; a user name in it is the account; not set: no text leaves Molino'),
  TEXT_PROVIDER_TOKEN: z.string().min(1).optional().describe('secret shared with the text provider: signs in there, and proves what comes from there; needed with TEXT_PROVIDER_URL'),
  TEXT_FROM: phone.optional().describe('number that texts come from; needed with TEXT_PROVIDER_URL'),
  DEMO: yesOrNo.default(false).describe('seed and welcome the demo people; only with npm start and its own database'),
})

/** Names of all settings, e.g. to check that a compose file sets nothing that is not read. */
export const variableNames: readonly string[] = Object.keys(variables.shape)
