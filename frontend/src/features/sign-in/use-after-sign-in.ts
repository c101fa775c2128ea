import { useCallback } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { somebodyIsHere } from '#frontend/api/client.ts'
import { forgetPerson, homePage, meQuery, type Me } from '#frontend/api/me.ts'
import { queries } from '#frontend/api/queries.ts'

/** Only a page of our own: an address that leads elsewhere is not followed. */
const ownPage = (next: string | null): string | null => (next !== null && /^\/(?![/\\])/.test(next) ? next : null)

interface AfterSignIn {
  /** Where the person was going when she was asked to sign in. */
  readonly next: string | null
  /** "?next=…" to carry along, or nothing. */
  readonly search: string
  /** Takes her there, or home. */
  readonly arrive: (me: Me) => void
}

/** Where she goes once she has signed in or up, whichever page that was on. */
export function useAfterSignIn(): AfterSignIn {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const next = ownPage(params.get('next'))
  const arrive = useCallback(
    (me: Me) => {
      forgetPerson()
      somebodyIsHere(true)
      queries.setQueryData(meQuery.queryKey, me)
      void navigate(next ?? homePage, { replace: true })
    },
    [navigate, next],
  )
  return { next, search: next === null ? '' : `?next=${encodeURIComponent(next)}`, arrive }
}
