import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { isKnownPage } from '#frontend/api/known-pages.ts'
import { lateCountQuery } from '#frontend/api/late.ts'
import type { Me } from '#frontend/api/me.ts'
import { waitingQuery } from '#frontend/features/disbursements/queries.ts'
import { queueQuery } from '#frontend/features/desk/queries.ts'
import { partnerHomeQuery } from '#frontend/features/partner/queries.ts'
import type { NavItem } from '#frontend/ui/shell/nav-item.ts'

/** The offices of the lender's people, in the order in which one names the rail of who holds several. */
const offices = ['officer', 'finance', 'administrator', 'auditor', 'coach', 'coordinator', 'partner', 'reporting', 'funder'] as const
type Office = (typeof offices)[number]

const held = (me: Me): ReadonlySet<string> => new Set(me.grants.map(({ role }) => role))

/** The office under her name on the rail. */
export const officeOf = (me: Me): Office => offices.find((office) => held(me).has(office)) ?? 'officer'

interface Place extends NavItem {
  readonly offices: readonly Office[]
}

/** Where her roles let her go, most used first. */
export function useStaffPlaces(me: Me): readonly NavItem[] {
  const t = useTranslations('staff.places')
  const roles = held(me)
  const decides = roles.has('officer')
  const queue = useQuery({ ...queueQuery({ filter: 'all' }), enabled: decides })
  const toFund = useQuery({ ...waitingQuery, enabled: decides || roles.has('finance') })
  const late = useQuery({ ...lateCountQuery, enabled: decides })
  const endorsements = useQuery({ ...partnerHomeQuery, enabled: roles.has('partner') })
  const places: readonly Place[] = [
    { to: '/people', label: t('people'), icon: 'chat-circle-text', offices: ['coach'] },
    { to: '/desk', label: t('queue'), icon: 'tray', ...waiting(queue.data?.counts['waiting-on-me']), offices: ['officer', 'auditor'] },
    { to: '/late', label: t('late'), icon: 'phone-bold', ...waiting(late.data?.all), offices: ['officer', 'auditor'] },
    { to: '/loans', label: t('loans'), icon: 'coins', offices: ['officer', 'finance', 'auditor'] },
    { to: '/portfolio', label: t('portfolio'), icon: 'scales', offices: ['officer', 'finance', 'administrator', 'auditor', 'reporting'] },
    { to: '/disbursements', label: t('disbursements'), icon: 'hand-coins', ...waiting(toFund.data?.disbursements.length), offices: ['officer', 'finance'] },
    { to: '/books', label: t('books'), icon: 'books', offices: ['finance', 'administrator', 'auditor'] },
    { to: '/settings/pools', label: t('pools'), icon: 'coins-fill', offices: ['finance'] },
    { to: '/circles', label: t('circles'), icon: 'users-three', offices: ['coordinator', 'officer', 'auditor'] },
    { to: '/products', label: t('products'), icon: 'package', offices: ['officer', 'administrator', 'auditor'] },
    { to: '/grants', label: t('grants'), icon: 'users-three', offices: ['administrator', 'auditor'] },
    { to: '/settings', label: t('settings'), icon: 'sliders-horizontal', offices: ['administrator', 'auditor'] },
    { to: '/partner', label: t('endorsements'), icon: 'seal-check-fill', ...waiting(endorsements.data?.endorsements.filter(({ waitsForMe }) => waitsForMe).length), offices: ['partner'] },
    { to: '/assist', label: t('assist'), icon: 'handshake-fill', offices: ['officer', 'coach', 'partner'] },
    { to: '/operations', label: t('operations'), icon: 'clock-counter-clockwise', offices: ['officer', 'finance', 'administrator', 'auditor'] },
  ]
  // Who works here and borrows too has both worlds on one rail.
  const own: readonly NavItem[] = roles.has('applicant') || roles.has('member')
    ? [{ to: '/money', label: t('ownMoney'), icon: 'hand-palm-bold' }, { to: '/application', label: t('ownApplication'), icon: 'note-pencil' }, { to: '/circle', label: t('ownCircle'), icon: 'users-three' }]
    : []
  return [...places.filter((place) => place.offices.some((office) => roles.has(office))), ...own].filter(({ to }) => isKnownPage(to))
}

/** A count where something waits; none says nothing. */
const waiting = (count: number | undefined): { readonly count?: number } => (count === undefined || count === 0 ? {} : { count })
