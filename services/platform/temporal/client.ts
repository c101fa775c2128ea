import { Client, Connection, type ClientInterceptors } from '@temporalio/client'
import type { Config } from '../config/index.ts'

export interface TemporalConnection {
  client: Client
  close(): Promise<void>
}

/**
 * A client that connects when it is first used: no process waits for Temporal to start, and one that is down is an
 * error of the call that needed it. An API key (Temporal Cloud) switches TLS on.
 */
export function connectTemporal(config: Config['temporal'], interceptors: ClientInterceptors = {}): TemporalConnection {
  const { address, namespace, apiKey } = config
  const connection = Connection.lazy({ address, ...(apiKey === undefined ? {} : { apiKey, tls: true }) })
  return { client: new Client({ connection, namespace, interceptors }), close: () => connection.close() }
}
