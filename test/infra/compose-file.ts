import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'

const root = fileURLToPath(new URL('../../', import.meta.url))
export const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
export const inRepository = (file: string) => existsSync(path.join(root, file))

const service = z.looseObject({
  image: z.string(),
  build: z.object({ context: z.string(), dockerfile: z.string(), target: z.string() }).optional(),
  command: z.array(z.string()).default([]),
  entrypoint: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  restart: z.string(),
  read_only: z.boolean().optional(),
})
export type ComposeService = z.infer<typeof service>

export const composeText = read('docker-compose.yml')
export const composeDocument: unknown = parse(composeText, { merge: true })
export const compose = z.object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.unknown()) }).parse(composeDocument)
export const dockerfile = read('infra/docker/Dockerfile')

/** The text of one stage of the Dockerfile, without its first line. */
export const stageOf = (name: string) => dockerfile.split(` AS ${name}\n`)[1]?.split('\nFROM')[0]

/** Names that infra/docker/env.example asks a person to fill in. */
export const exampleNames = [...read('infra/docker/env.example').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1] ?? '')

/** What compose makes of a value, with every variable of env.example filled in. */
export function filledIn(value: string): string {
  return value.replaceAll(/\$\{([A-Z_]+)(?::[?-]([^}]*))?\}/g, (_whole, name: string, otherwise: string | undefined) => {
    if (name.endsWith('_KEY') || name.endsWith('_SECRET')) return Buffer.alloc(32, name).toString('base64')
    if (name === 'PUBLIC_URL') return 'http://127.0.0.1:8080'
    return otherwise || (name.endsWith('PASSWORD') ? 'a-password' : '')
  })
}

/** What a service waits for that will never come. */
export function hopelessWaits({ depends_on }: ComposeService): string[] {
  return Object.entries(depends_on).flatMap(([name, { condition }]) => {
    const other = compose.services[name]
    if (!other) return [`${name} is no service`]
    if (condition === 'service_healthy' && !other.healthcheck) return [`${name} has no health check`]
    if (condition === 'service_completed_successfully' && !other.restart.startsWith('on-failure')) return [`${name} never completes`]
    return []
  })
}

/** Files, volumes and stages that a service names and that are not there. */
export function missingPieces({ volumes, command, entrypoint, healthcheck, build }: ComposeService): string[] {
  const mounts = volumes.map((mount) => mount.split(':'))
  const sources = mounts.map(([source = '']) => source).filter((source) => !(source.startsWith('./') ? inRepository(source) : source in compose.volumes))
  const mounted = new Set(mounts.map(([, target]) => target))
  const scripts = entrypoint.filter((word) => word.startsWith('/molino/') && !mounted.has(word))
  const programs = [...command, ...healthcheck?.test ?? []].filter((word) => /\.(ts|mjs)$/.test(word) && !inRepository(word))
  return [...sources, ...scripts, ...programs, ...(build && !stageOf(build.target) ? [build.target] : [])]
}
