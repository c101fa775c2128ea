import type { EntityManager } from '@mikro-orm/postgresql'

/** Has `then` run when the transaction of `em` has committed, and never when it was undone. */
export function onCommit(em: EntityManager, then: () => void): void {
  em.getEventManager().registerSubscriber({ afterTransactionCommit: async () => { then() } })
}
