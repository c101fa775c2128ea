import { expect, test } from '@jest/globals'
import { homeFor, type Standing } from '#frontend/features/home/homes.ts'

const nothing: Standing = { roles: new Set(), mustSetUpSecondFactor: false, hasLoan: false, hasApplication: false }
const as = (...roles: readonly (Standing['roles'] extends ReadonlySet<infer Role> ? Role : never)[]): Standing => ({ ...nothing, roles: new Set(roles) })

/** Who she is, where she lands. */
test.each<[string, Standing, string]>([
  ['an officer at the queue', as('officer'), '/desk'],
  ['finance at what she is to pay out', as('finance'), '/disbursements'],
  ['an administrator at who may do what', as('administrator'), '/grants'],
  ['an auditor at the trail', as('auditor'), '/operations'],
  ['a coach at her people', as('coach'), '/people'],
  ['a partner at what waits for its word', as('partner'), '/partner'],
  ['a coordinator at her circles', as('coordinator'), '/circles'],
  ['an officer who borrows too at the queue', { ...as('officer', 'applicant'), hasLoan: true }, '/desk'],
  ['who works here without a second factor at setting it up', { ...as('officer'), mustSetUpSecondFactor: true }, '/account'],
  ['a borrower at what she owes', { ...as('applicant'), hasLoan: true }, '/money'],
  ['a borrower who is in a circle too at what she owes', { ...as('applicant', 'member'), hasLoan: true }, '/money'],
  ['a member without a loan in her circle', as('applicant', 'member'), '/circle'],
  ['a member who asks for a loan in her circle', { ...as('applicant', 'member'), hasApplication: true }, '/circle'],
  ['an applicant at where her application is', { ...as('applicant'), hasApplication: true }, '/application'],
  ['who has nothing here yet at her money, which says how to begin', as('applicant'), '/money'],
])('%s', (_who, standing, page) => {
  expect(homeFor(standing)).toBe(page)
})
