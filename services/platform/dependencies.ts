import type { MikroORM } from '@mikro-orm/postgresql'
import type { Client } from '@temporalio/client'
import type { Clock } from './clock/index.ts'
import type { Config } from './config/index.ts'

/** What a process hands down from its edge; nothing below reads the environment, the time or a global. */
export interface Dependencies {
  config: Config
  clock: Clock
  orm: MikroORM
  /** Absent in tests of services alone; the API itself works without it (the relay waits). */
  temporal?: Client
}
