import type { Assistance } from '#db/entities/index.ts'
import { holds, type Actor } from '#platform/context/index.ts'

/** As what somebody helps: an officer, a coach, or a partner organisation's person; null for whoever may not. */
export function helperRole(actor: Actor): Assistance['helperRole'] | null {
  if (holds(actor, 'officer')) return 'officer'
  if (holds(actor, 'coach')) return 'coach'
  return actor.grants.some(({ role }) => role === 'partner') ? 'partner' : null
}
