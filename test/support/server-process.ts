import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** The API as it is run: a process of its own, over real HTTP, with what it logs. */
export interface ServerProcess {
  address: string
  process: ChildProcess
  /** What it wrote so far, line by line. */
  log: string[]
  /** Asks it to end and waits until it is gone. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

/** Starts services/server.ts on a free port and waits until it is ready. */
export async function startServer(environment: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['services/server.ts'], {
    env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info', ...environment }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => log.push(...text.split('\n').filter(Boolean)))
  const gone = new Promise<number | null>((resolve) => { child.once('close', resolve) })
  for (;;) {
    const address = /listens at (http:[^"]+)/.exec(log.join('\n'))?.[1]
    if (address) return { address, process: child, log, end: (signal = 'SIGTERM') => { child.kill(signal); return gone } }
    if (child.exitCode !== null) throw new Error(`The server ended while it was starting:\n${log.join('\n')}`)
    await pause(25)
  }
}

/** A collector of traces: takes OTLP over HTTP and keeps what it was sent, as text. */
export interface Collector { url: string; received: string[]; close(): Promise<void> }

export async function startCollector(): Promise<Collector> {
  const received: string[] = []
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push(`${request.url ?? ''} ${Buffer.concat(chunks).toString('latin1')}`)
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, received, close: () => new Promise((resolve) => { server.close(() => resolve()) }) }
}
