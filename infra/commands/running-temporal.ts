import { readFile } from 'node:fs/promises'
import type { Config } from '#platform/config/index.ts'
import { dataFolder } from '../local/data-folder.ts'
import { processInfo } from '../local/process-info.ts'

/**
 * The Temporal a command works with: TEMPORAL_ADDRESS where it is set, else the one that `npm start` runs now, whose port
 * is in its command line.
 * @throws Error that says what to do where there is neither
 */
export async function runningTemporal(environment: NodeJS.ProcessEnv = process.env): Promise<Config['temporal']> {
  const namespace = environment.TEMPORAL_NAMESPACE || 'molino'
  const address = environment.TEMPORAL_ADDRESS || await localAddress()
  if (!address) throw new Error('Molino does not run here. Start it (npm start), or set DATABASE_URL and TEMPORAL_ADDRESS.')
  return { address, namespace, apiKey: environment.TEMPORAL_API_KEY || undefined }
}

async function localAddress(): Promise<string | undefined> {
  const { runningFile, temporalFile } = await dataFolder()
  const running: { processes?: { name: string; pid: number }[] } = JSON.parse(await readFile(runningFile, 'utf8').catch(() => '{}'))
  const pid = running.processes?.find(({ name }) => name === 'Temporal')?.pid
  const command = pid === undefined ? '' : processInfo(pid)?.command ?? ''
  const port = command.includes(temporalFile) ? /--port (\d+)/.exec(command)?.[1] : undefined
  return port === undefined ? undefined : `127.0.0.1:${port}`
}
