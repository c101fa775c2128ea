import { createServer } from 'node:net'

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** Any port that is free now on `host`; the system gives each caller another one. */
export function anyFreePort(host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port: 0, host }, () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/**
 * `usual` where it is free, else the next free one above it.
 * @throws Error after a hundred tries
 */
export async function freePortFrom(usual: number, host = '127.0.0.1'): Promise<number> {
  for (let port = usual; port < usual + 100; port++) {
    if (await isFree(port, host)) return port
  }
  throw new Error(`No port between ${usual} and ${usual + 99} is free on ${host}.`)
}
