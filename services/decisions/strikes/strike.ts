import type { Application } from '#db/entities/index.ts'
import type { DueClock } from '#domain/application/clocks.ts'
import type { Context } from '#platform/context/index.ts'
import type { OpenCase } from '#services/intake/index.ts'

/** What a clock whose time has come is about: the locked application, its case as just read, and which clock it is. */
export interface Strike {
  ctx: Context
  application: Application
  open: OpenCase
  clock: DueClock
}
