import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { processInfo } from '#infra/local/process-info.ts'

/** A run of tests, as far as its server goes: starts one, says where, and waits to be killed. */
const run = `
  const { startTestServer } = await import('#test/support/test-server.ts')
  const { cluster, logFile } = await startTestServer({ durable: false })
  console.log(JSON.stringify({ pid: cluster.process.pid, logFile }))
  setInterval(() => {}, 1000)`

test.each(['SIGKILL', 'SIGINT'] as const)('a test run that ends by %s leaves neither server nor folder behind', async (signal) => {
  const child = spawn('node', ['--input-type=module', '--eval', run], { cwd: path.resolve(import.meta.dirname, '../..'), stdio: ['ignore', 'pipe', 'inherit'] })
  const said = await new Promise<string>((resolve) => { child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())) })
  const { pid, logFile }: { pid: number; logFile: string } = JSON.parse(said)
  expect(processInfo(pid)?.program).toBe('postgres')
  child.kill(signal)
  while (processInfo(pid) || existsSync(path.dirname(logFile))) await pause(50)
  expect(existsSync(logFile)).toBe(false)
})
