import type { Application } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { missingOf } from '../case/missing-of.ts'
import type { Completeness } from '../schemas/missing.ts'

/** What an officer gets back after she changed what is missing. */
export async function completenessOf(ctx: Context, application: Application): Promise<Completeness> {
  return {
    version: application.version,
    status: application.status === 'incomplete' ? 'incomplete' : 'complete',
    missing: await missingOf(ctx, application.id) as Completeness['missing'],
  }
}
