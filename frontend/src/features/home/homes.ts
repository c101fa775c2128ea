import type { components } from '#frontend/api/schema.d.ts'

type Role = components['schemas']['Me']['grants'][number]['role']

/** What decides where somebody begins; all of it false or empty for who has just signed up. */
export interface Standing {
  readonly roles: ReadonlySet<Role>
  /** Works here and has not set up her second factor, without which nothing else is answered. */
  readonly mustSetUpSecondFactor: boolean
  /** A loan that is signed, paid out or being paid; one that ended is history. */
  readonly hasLoan: boolean
  /** An application that is begun or waits for an answer. */
  readonly hasApplication: boolean
}

type Row = readonly [page: string, isHers: (standing: Standing) => boolean]
const holds = (role: Role) => ({ roles }: Standing) => roles.has(role)

/** Where a person begins, tried from the top: her office here before what she borrows herself, and money before all else that is hers. */
const homes: readonly Row[] = [
  ['/account', ({ mustSetUpSecondFactor }) => mustSetUpSecondFactor],
  ['/desk', holds('officer')],
  ['/disbursements', holds('finance')],
  ['/grants', holds('administrator')],
  ['/operations', holds('auditor')],
  ['/people', holds('coach')],
  ['/partner', holds('partner')],
  ['/circles', holds('coordinator')],
  // Their pages come with the measures and exports.
  ['/account', ({ roles }) => roles.has('reporting') || roles.has('funder')],
  ['/money', ({ hasLoan }) => hasLoan],
  ['/circle', holds('member')],
  ['/application', ({ hasApplication }) => hasApplication],
]

/** The page on which she lands after signing in, and to which the mark leads: "my money" where nothing else is hers. */
export const homeFor = (standing: Standing): string => homes.find(([, isHers]) => isHers(standing))?.[0] ?? '/money'
