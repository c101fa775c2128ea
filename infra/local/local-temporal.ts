import path from 'node:path'
import type { DataFolder } from './data-folder.ts'
import { freePortFrom } from './free-port.ts'
import type { Progress } from './progress.ts'
import type { Started } from './started.ts'
import { startDevServer, type DevServer } from './temporal/dev-server.ts'
import { temporalServerProgram } from './temporal/server-program.ts'

const usualPort = 7233
const usualUiPort = 8233

export interface LocalTemporal extends DevServer, Started {
  /** Temporal's own page. */
  page: string
}

/** Brings up the data folder's own Temporal; its file keeps running workflows over a restart. */
export async function startLocalTemporal(
  folder: DataFolder, namespace: string, progress: Progress, onSpawn: (pid: number) => void,
): Promise<LocalTemporal> {
  const program = await temporalServerProgram(progress)
  const logFile = path.join(folder.logs, 'temporal.log')
  const uiPort = await freePortFrom(usualUiPort)
  const server = await progress.during('Temporal', async () => startDevServer({
    program, uiPort, namespace, onSpawn, port: await freePortFrom(usualPort),
    dataFile: folder.temporalFile, logFile,
  }))
  return { ...server, name: 'Temporal', logFile, page: `http://127.0.0.1:${uiPort}` }
}
