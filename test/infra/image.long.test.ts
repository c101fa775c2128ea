import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { anyFreePort } from '#infra/local/free-port.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { startDevServer, type TestTemporal } from '#test/support/temporal.ts'
import { compose, dockerfile, filledIn, inRepository, read } from './compose-file.ts'
import { buildStage, inStage, stagesOf, type Build } from './dockerfile-steps.ts'

const patience = 600_000
const root = path.resolve(import.meta.dirname, '../..')
const leftOut = read('infra/docker/Dockerfile.dockerignore').split('\n').filter(Boolean)
const stages = stagesOf(dockerfile)

let build: Build
let database: TestDatabase | undefined
let temporal: TestTemporal | undefined
const started: ReturnType<typeof spawn>[] = []

/** What `docker build` is sent: the project's files but those of .dockerignore. */
async function buildContext(folder: string): Promise<void> {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)
  const sent = files.filter((file) => inRepository(file) && !leftOut.some((name) => file === name || file.startsWith(`${name}/`)))
  for (const file of sent) await cp(path.join(root, file), path.join(folder, file))
}

beforeAll(async () => {
  const work = await mkdtemp('/tmp/molino-image-')
  const programs = path.join(work, 'bin')
  await mkdir(programs)
  await symlink(path.join(root, 'node_modules/node/bin/node'), path.join(programs, 'node'))
  const systemPath = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'))
  build = { work, context: path.join(work, 'context'), pathVariable: [programs, ...systemPath].join(':') }
  await buildContext(build.context)
  for (const stage of ['packages', 'built', 'production-packages', 'molino']) await buildStage(build, stages, stage)
  database = await createTestDatabase()
  temporal = await startDevServer()
}, patience)

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await temporal?.stop()
  await database?.drop()
  await rm(build.work, { recursive: true, force: true })
}, patience)

/** What the compose file tells a container, with the addresses of this test. */
function told(name: string, more: Record<string, string>): NodeJS.ProcessEnv {
  const environment = Object.fromEntries(Object.entries(compose.services[name]?.environment ?? {}).map(([key, value]) => [key, filledIn(value)]))
  return { PATH: build.pathVariable, NODE_ENV: 'production', ...environment, DATABASE_URL: database?.appUrl, TEMPORAL_ADDRESS: temporal?.address, ...more }
}

/** Runs a container's command in the image, and its health check until that is content. */
async function becomesHealthy(name: string, port: number, environment: NodeJS.ProcessEnv): Promise<boolean> {
  const { command = [], healthcheck } = compose.services[name] ?? {}
  const cwd = inStage(build, 'molino', 'app')
  const [program = '', ...rest] = command
  const child = spawn(program, rest, { cwd, env: environment, stdio: 'inherit' })
  started.push(child)
  const [, checker = '', ...words] = healthcheck?.test ?? []
  while (child.exitCode === null) {
    const checked = spawnSync(checker, words.map((word) => word.replace(/:\d+\//, `:${port}/`)), { cwd, env: environment })
    if (checked.status === 0) return true
    await pause(250)
  }
  return false
}

test('the portal is in the image of the entry', () => {
  expect(existsSync(inStage(build, 'built', 'app/dist/portal/index.html'))).toBe(true)
})

test('migrations run in the image, and a second time find nothing to do', () => {
  const [program = '', ...rest] = compose.services.migrate?.command ?? []
  const environment = { ...told('migrate', {}), DATABASE_OWNER_URL: database?.ownerUrl }
  const said = execFileSync(program, rest, { cwd: inStage(build, 'molino', 'app'), env: environment, encoding: 'utf8' })
  expect(said).toContain('0 migrations run')
})

test('the API becomes healthy with the packages of production alone', async () => {
  const port = await anyFreePort()
  expect(await becomesHealthy('api', port, told('api', { PORT: String(port), HOST: '127.0.0.1' }))).toBe(true)
}, patience)

test('the worker becomes healthy with the packages of production alone', async () => {
  const port = await anyFreePort()
  expect(await becomesHealthy('worker', port, told('worker', { WORKER_HEALTH_PORT: String(port), HOST: '127.0.0.1' }))).toBe(true)
}, patience)
