import { isSomebodyHere } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'

const start = (): void => void import('./queue-kinds.ts')

/** Starts sending what is still on this phone, once somebody is here. It travels to nobody else. */
export function startQueue(): void {
  if (isSomebodyHere()) start()
  queries.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] === 'me' && query.state.data) start()
  })
}
