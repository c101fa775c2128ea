import { queries } from '#frontend/api/queries.ts'

/** Whose phone it is now, for the queue: kept, so that it is known before the server has said so, also without a signal. */
const place = 'molino.person'

const idIn = (me: unknown): string | null => (typeof me === 'object' && me !== null && 'id' in me && typeof me.id === 'string' ? me.id : null)

/** The person signed in on this browser, whichever tab she did it in. */
export const personHere = (): string | null => localStorage.getItem(place)

/** Notes who is here whenever the portal hears it; `changed` is called when it is somebody else than before. */
export function followPerson(changed: () => void): void {
  const hear = (): void => {
    const me: unknown = queries.getQueryData(['me'])
    if (me === undefined) return
    const id = idIn(me)
    if (id === personHere()) return
    if (id === null) localStorage.removeItem(place)
    else localStorage.setItem(place, id)
    changed()
  }
  queries.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] === 'me') hear()
  })
  hear()
  addEventListener('storage', ({ key }) => {
    if (key !== place) return
    // Another tab signed in or out: this one asks anew who is here.
    void queries.invalidateQueries({ queryKey: ['me'] })
    changed()
  })
}
