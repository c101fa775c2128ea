import type { z } from 'zod'
import { variables, type ServiceName } from './variables.ts'

export { serviceNames, variableNames, variables, type ServiceName } from './variables.ts'

/** Settings of one process, checked. Made once at the edge by `loadConfig` and handed down; nothing else reads the environment. */
export interface Config {
  environment: 'local' | 'test' | 'production'
  database: {
    /** As `molino_app`, which owns nothing. */
    url: string
    /** As `molino_owner`; only where migrations or seeders run. */
    ownerUrl: string | undefined
    poolSize: number
    /** True where `npm start` or a test brought this database up itself. */
    embedded: boolean
  }
  temporal: { address: string; namespace: string; apiKey: string | undefined }
  http: { host: string; port: number; publicUrl: string; trustProxy: boolean; portalFolder: string }
  worker: { healthPort: number | undefined }
  services: readonly ServiceName[]
  /** `fieldEncryptionKey` is 32 raw bytes. */
  secrets: { jwt: string; cookie: string; fieldEncryptionKey: Buffer }
  /** How messages leave; undefined where nothing is to leave. */
  mail: { smtpUrl: string; from: string } | undefined
  texts: { providerUrl: string; token: string; from: string } | undefined
  log: { level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'; pretty: boolean }
  telemetry: { metrics: boolean; otlpEndpoint: string | undefined }
  /** The demo people exist and the sign-in page may name them. Never true in production or on a database of one's own. */
  demo: boolean
}

/** One thing wrong with one variable. The value is never repeated: it may be a secret. */
export interface ConfigProblem {
  code: 'setting-missing' | 'setting-invalid' | 'demo-people-refused'
  variable: string
  detail: string
}

/** All that is wrong with the settings at once; its message is fit to be the last thing a process prints. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  readonly problems: readonly ConfigProblem[]
  constructor(problems: readonly ConfigProblem[]) {
    super(['Molino cannot start with these settings:', ...problems.map(({ variable, detail }) => `  ${variable}: ${detail}`)].join('\n'))
    this.problems = problems
  }
}

/** Elsewhere an empty variable counts as one that is not set: a compose file passes those on. */
const emptyMeansNone = new Set(['PORTAL_FOLDER'])

function problemsIn(error: z.ZodError, environment: Record<string, string | undefined>): ConfigProblem[] {
  return error.issues.map((issue) => {
    const variable = String(issue.path[0])
    const expected = variables.shape[variable as keyof typeof variables.shape].description ?? ''
    return environment[variable] === undefined
      ? { code: 'setting-missing', variable, detail: `is not set (${expected})` }
      : { code: 'setting-invalid', variable, detail: `should be ${issue.message} (${expected})` }
  })
}

/** Settings that another one needs. */
function missingOf(value: Readonly<Record<string, unknown>>, names: readonly (keyof typeof variables.shape)[]): ConfigProblem[] {
  return names.filter((variable) => value[variable] === undefined).map((variable) => (
    { code: 'setting-missing', variable, detail: `is not set (${variables.shape[variable].description ?? ''})` }
  ))
}

/**
 * Reads and checks every setting.
 * @param environment usually `process.env`
 * @throws ConfigError naming every variable that is missing or wrong
 */
export function loadConfig(environment: Record<string, string | undefined> = process.env): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([name, value]) => value !== undefined && (value !== '' || emptyMeansNone.has(name))))
  const read = variables.safeParse(set)
  if (!read.success) throw new ConfigError(problemsIn(read.error, set))
  const value = read.data
  if (value.DEMO && (value.MOLINO_ENV === 'production' || !value.EMBEDDED_DATABASE)) {
    throw new ConfigError([{
      code: 'demo-people-refused', variable: 'DEMO',
      detail: 'the demo people have known passwords and live only in the database that npm start makes itself',
    }])
  }
  const incomplete = [
    ...(value.SMTP_URL === undefined ? [] : missingOf(value, ['MAIL_FROM'])),
    ...(value.TEXT_PROVIDER_URL === undefined ? [] : missingOf(value, ['TEXT_PROVIDER_TOKEN', 'TEXT_FROM'])),
  ]
  if (incomplete.length > 0) throw new ConfigError(incomplete)
  return {
    environment: value.MOLINO_ENV,
    database: {
      url: value.DATABASE_URL, ownerUrl: value.DATABASE_OWNER_URL,
      poolSize: value.DATABASE_POOL_SIZE, embedded: value.EMBEDDED_DATABASE,
    },
    temporal: { address: value.TEMPORAL_ADDRESS, namespace: value.TEMPORAL_NAMESPACE, apiKey: value.TEMPORAL_API_KEY },
    http: {
      host: value.HOST, port: value.PORT, publicUrl: value.PUBLIC_URL,
      trustProxy: value.TRUST_PROXY, portalFolder: value.PORTAL_FOLDER,
    },
    worker: { healthPort: value.WORKER_HEALTH_PORT },
    services: value.SERVICES,
    secrets: { jwt: value.JWT_SECRET, cookie: value.COOKIE_SECRET, fieldEncryptionKey: Buffer.from(value.FIELD_ENCRYPTION_KEY, 'base64') },
    mail: value.SMTP_URL !== undefined && value.MAIL_FROM !== undefined ? { smtpUrl: value.SMTP_URL, from: value.MAIL_FROM } : undefined,
    texts: value.TEXT_PROVIDER_URL !== undefined && value.TEXT_PROVIDER_TOKEN !== undefined && value.TEXT_FROM !== undefined
      ? { providerUrl: value.TEXT_PROVIDER_URL, token: value.TEXT_PROVIDER_TOKEN, from: value.TEXT_FROM } : undefined,
    log: { level: value.LOG_LEVEL, pretty: value.LOG_PRETTY },
    telemetry: { metrics: value.METRICS, otlpEndpoint: value.OTEL_EXPORTER_OTLP_ENDPOINT },
    demo: value.DEMO,
  }
}
