import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { demoPeople } from '#db/seeders/demo.ts'
import { z } from 'zod'
import { anyFreePort } from '#infra/local/free-port.ts'
import { copyProject, npmStart, processesOf, type ProjectCopy, type RunningStart } from './project-copy.ts'

/** One cold start builds the portal and the workflows; the machine may be busy. */
const patience = 240_000
const asRoot = process.getuid?.() === 0 ? describe : describe.skip // only root may make a network of its own

const running: RunningStart[] = []
async function start(folder: string, options?: Parameters<typeof npmStart>[1]): Promise<RunningStart> {
  const one = await npmStart(folder, options)
  running.push(one)
  return one
}

afterEach(async () => {
  for (const one of running.splice(0)) {
    if (one.process.exitCode === null && one.process.signalCode === null) one.press('SIGINT')
    await one.ended
  }
}, patience)

const addressIn = (said: string) => /Ready in [\d.]+ s: (http:\S+)/.exec(said)?.[1] ?? ''
const readyWithin = (said: string) => Number(/Ready in ([\d.]+) s/.exec(said)?.[1])

async function runningNow(folder: string): Promise<{ pid: number; processes: { name: string; pid: number }[] }> {
  const shape = z.object({ pid: z.number(), processes: z.array(z.object({ name: z.string(), pid: z.number() })) })
  return shape.parse(JSON.parse(await readFile(path.join(folder, '.local', 'running.json'), 'utf8')))
}

/** Each test may be run alone: some need data that a start has made. */
async function filled(folder: string): Promise<void> {
  if (existsSync(path.join(folder, '.local', 'filled-with'))) return
  const one = await npmStart(folder)
  await one.until('Ctrl-C stops everything')
  one.press('SIGINT')
  await one.ended
}

/** Where PostgreSQL's data is: in the clone, or where root keeps it for a clone that is closed to others. */
async function postgresFolder(folder: string): Promise<string> {
  const elsewhere = await readFile(path.join(folder, '.local', 'postgres-is-in'), 'utf8').catch(() => '')
  return elsewhere.trim() || path.join(folder, '.local', 'postgres')
}

const leftBehind = async (folder: string) => [...await processesOf(folder), ...await processesOf(await postgresFolder(folder))]

/** Everybody's e-mail as the database holds it: the data that must still be there after whatever happened. */
async function peopleIn(folder: string): Promise<unknown[]> {
  const { superuserPassword } = z.looseObject({ superuserPassword: z.string() }).parse(JSON.parse(await readFile(path.join(folder, '.local', 'secrets.json'), 'utf8')))
  const [, , , port] = (await readFile(path.join(await postgresFolder(folder), 'postmaster.pid'), 'utf8')).split('\n')
  const client = new Client({ host: '127.0.0.1', port: Number(port), user: 'molino_superuser', password: superuserPassword, database: 'molino' })
  await client.connect()
  try {
    return (await client.query('select id, created_at from person order by id')).rows
  } finally {
    await client.end()
  }
}

describe('npm start in a clone under a home that nobody else may enter', () => {
  let clone: ProjectCopy
  beforeAll(async () => { clone = await copyProject({ homeMode: 0o700 }) }, patience)
  afterAll(async () => {
    await rm(path.dirname(await postgresFolder(clone.folder)), { recursive: true, force: true })
    await clone.remove()
  })

  test('the first start says where Molino is, and a person can sign in there', async () => {
    const said = await (await start(clone.folder)).until('Ctrl-C stops everything')
    const address = addressIn(said)
    expect(await fetch(`${address}/ready`).then((answer) => answer.status)).toBe(200)
    expect(await fetch(address).then((answer) => answer.text())).toContain('<title>')
    const [someone] = demoPeople
    if (!someone) throw new Error('the demo has people')
    expect(said).toContain(`${someone.email}  `)
    const signedIn = await fetch(`${address}/api/sign-in`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: address }, body: JSON.stringify({ email: someone.email, password: someone.password }),
    })
    expect(signedIn.status).toBe(200)
  }, patience)

  test('with its usual port taken it takes the next free one and says so', async () => {
    const port = await anyFreePort()
    const other = createServer()
    await new Promise<void>((resolve) => { other.listen(port, '127.0.0.1', resolve) })
    try {
      const said = await (await start(clone.folder, { port })).until('Ctrl-C stops everything')
      expect(said).toContain(`Port ${port} is taken: using `)
      expect(addressIn(said)).not.toContain(`:${port}`)
    } finally {
      other.close()
    }
  }, patience)

  test('killed with kill -9 and started again it is ready in under 20 s with the same data', async () => {
    const first = await start(clone.folder)
    await first.until('Ctrl-C stops everything')
    const people = await peopleIn(clone.folder)
    expect(people.length).toBeGreaterThan(0)
    process.kill((await runningNow(clone.folder)).pid, 'SIGKILL')
    await first.ended
    const again = await (await start(clone.folder)).until('Ctrl-C stops everything')
    expect(readyWithin(again)).toBeLessThan(20)
    expect(await peopleIn(clone.folder)).toEqual(people)
  }, patience)

  test('Ctrl-C stops every child', async () => {
    const one = await start(clone.folder)
    await one.until('Ctrl-C stops everything')
    expect((await leftBehind(clone.folder)).length).toBeGreaterThan(3)
    one.press('SIGINT')
    await one.ended
    expect(await leftBehind(clone.folder)).toEqual([])
  }, patience)

  test('a second start on the same data says that Molino runs already, and where', async () => {
    const first = await start(clone.folder)
    const address = addressIn(await first.until('Ctrl-C stops everything'))
    const second = await start(clone.folder)
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain(`Molino already runs here at ${address}`)
    expect(await fetch(`${address}/ready`).then((answer) => answer.status)).toBe(200)
  }, patience)

  test('when a child dies everything is stopped, with one sentence that names it and its log', async () => {
    const one = await start(clone.folder)
    await one.until('Ctrl-C stops everything')
    const worker = (await runningNow(clone.folder)).processes.find(({ name }) => name === 'The worker')
    process.kill(worker?.pid ?? 0, 'SIGKILL')
    expect(await one.ended).toBe(1)
    expect(one.said()).toMatch(/The worker ended by itself.*\nWhat it said is at the end of .*worker\.log/)
    expect(await leftBehind(clone.folder)).toEqual([])
  }, patience)

  asRoot('on a machine without a network', () => {
    test('a later start goes as well', async () => {
      const one = await start(clone.folder, { before: ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'] })
      expect(await one.until('Ctrl-C stops everything')).toContain('Ready in')
    }, patience)
  })

  test('a broken database is one sentence and what to do, and nothing keeps running', async () => {
    await filled(clone.folder)
    const control = path.join(await postgresFolder(clone.folder), 'global', 'pg_control')
    const whole = await readFile(control)
    await writeFile(control, Buffer.alloc(whole.length, 1))
    try {
      const one = await start(clone.folder)
      expect(await one.ended).toBe(1)
      expect(one.said()).toMatch(/The database in .* does not start: .*\.\nPut that folder back from a copy, or begin anew with: npm run reset/)
      expect(await leftBehind(clone.folder)).toEqual([])
    } finally {
      await writeFile(control, whole)
    }
  }, patience)

  test('npm run reset keeps the data unless told to delete it, and never while Molino runs', async () => {
    await filled(clone.folder)
    const place = await postgresFolder(clone.folder)
    const reset = (...words: string[]) => spawnSync('npm', ['run', '--silent', 'reset', ...words], { cwd: clone.folder, encoding: 'utf8' })
    expect(reset()).toMatchObject({ status: 1, stdout: expect.stringContaining('Nothing was deleted') })
    const one = await start(clone.folder)
    await one.until('Ctrl-C stops everything')
    expect(reset('--', '--yes')).toMatchObject({ status: 1, stderr: expect.stringContaining('Molino runs on this data') })
    one.press('SIGINT')
    await one.ended
    expect(existsSync(place)).toBe(true)
    expect(reset('--', '--yes').status).toBe(0)
    expect([existsSync(place), existsSync(path.join(clone.folder, '.local'))]).toEqual([false, false])
  }, patience)

  test('lost passwords are one sentence and what to do', async () => {
    await filled(clone.folder)
    const file = path.join(clone.folder, '.local', 'secrets.json')
    const whole = await readFile(file)
    await rm(file)
    try {
      const one = await start(clone.folder)
      expect(await one.ended).toBe(1)
      expect(one.said()).toMatch(/passwords and keys of the local database cannot be read.*\n.*npm run reset/)
    } finally {
      await writeFile(file, whole, { mode: 0o600 })
    }
  }, patience)
})
