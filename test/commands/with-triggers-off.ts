import type { EntityManager, MikroORM } from '@mikro-orm/postgresql'

const tables = [
  'journal_entry', 'posting', 'book_close', 'loan_event', 'circle_event', 'payment', 'disbursement', 'document', 'agreement', 'signature', 'audit_event', 'loan', 'application', 'collections_step',
  'pool_pledge', 'pool_claim', 'pool_claim_part',
]

class Undo extends Error {}

/** Does some work with triggers off, as only the owner of the tables can; all of it is undone afterwards. */
export async function withTriggersOff(owner: MikroORM, work: (em: EntityManager) => Promise<void>): Promise<void> {
  const done = owner.em.fork().transactional(async (em) => {
    for (const table of tables) await em.execute(`alter table ${table} disable trigger user`)
    await work(em)
    throw new Undo()
  })
  await done.catch((error: unknown) => { if (!(error instanceof Undo)) throw error })
}
