import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { applicationsQuery, isOpen } from '#frontend/api/applications.ts'
import { isRunning, loansQuery } from '#frontend/api/loans.ts'
import { isStaff, useMe } from '#frontend/api/me.ts'
import { PageOnItsWay } from '#frontend/ui/PageOnItsWay.tsx'
import { homeFor } from './homes.ts'

/** Nothing to look at: sends whoever comes to where she begins. What cannot be asked now (no signal, never seen) counts as none. */
export default function HomePage() {
  const me = useMe()
  const borrows = me != null && !isStaff(me)
  const loans = useQuery({ ...loansQuery, enabled: borrows })
  const applications = useQuery({ ...applicationsQuery, enabled: borrows })
  if (me == null || loans.isLoading || applications.isLoading) return <PageOnItsWay />
  const home = homeFor({
    roles: new Set(me.grants.map(({ role }) => role)),
    mustSetUpSecondFactor: me.secondFactor.required && !me.secondFactor.confirmed,
    hasLoan: loans.data?.some((loan) => isRunning(loan)) ?? false,
    hasApplication: applications.data?.some((application) => isOpen(application)) ?? false,
  })
  return <Navigate replace to={home} />
}
