import { matchPath } from 'react-router'
import { knowPages } from '#frontend/api/known-pages.ts'
import StartPage from '#frontend/features/start/StartPage.tsx'
import { firstPage, lazyPage, type LazyPage } from './lazy-page.ts'

/** Who a page is for. `anyone` needs no sign-in; `borrower` and `staff` send to the sign-in page first. */
export type Audience = 'anyone' | 'signed-in' | 'borrower' | 'staff'

export interface Route {
  readonly path: string
  readonly audience: Audience
  readonly page: LazyPage
  /** The page's content uses the whole width. */
  readonly wide?: boolean
  /** One thing at a time: no tabs under it. */
  readonly alone?: boolean
}

/** Every page of the portal, in the order in which addresses are tried. */
export const routes: readonly Route[] = [
  { path: '/', audience: 'anyone', wide: true, page: firstPage(['start', 'quote'], async () => ({ default: StartPage })) },
  { path: '/sign-in', audience: 'anyone', page: lazyPage(['sign-in'], () => import('#frontend/features/sign-in/SignInPage.tsx')) },
  { path: '/sign-up', audience: 'anyone', page: lazyPage(['sign-in'], () => import('#frontend/features/sign-in/SignUpPage.tsx')) },
  { path: '/renew', audience: 'signed-in', page: lazyPage([], () => import('./RenewPage.tsx')) },
  { path: '/home', audience: 'signed-in', page: lazyPage([], () => import('#frontend/features/home/HomePage.tsx')) },
  { path: '/account', audience: 'signed-in', page: lazyPage(['account'], () => import('#frontend/features/account/AccountPage.tsx')) },
  { path: '/apply', audience: 'borrower', page: lazyPage(['apply'], () => import('#frontend/features/apply/BeginPage.tsx')) },
  { path: '/apply/:applicationId/:step', audience: 'borrower', alone: true, page: lazyPage(['apply', 'quote', 'vouching', 'documents'], () => import('#frontend/features/apply/ApplyPage.tsx')) },
  { path: '/application', audience: 'borrower', page: lazyPage(['application', 'quote', 'vouching', 'documents'], () => import('#frontend/features/application/ApplicationPage.tsx')) },
  { path: '/invitation/:token', audience: 'anyone', page: lazyPage(['invitation'], () => import('#frontend/features/invitation/InvitationPage.tsx')) },
  { path: '/waiting', audience: 'signed-in', page: lazyPage(['waiting'], () => import('#frontend/features/waiting/WaitingPage.tsx')) },
  { path: '/vouch/:vouchToken', audience: 'anyone', page: lazyPage(['vouch'], () => import('#frontend/features/vouch/VouchPage.tsx')) },
  { path: '/partner', audience: 'staff', page: lazyPage(['partner', 'scorecard'], () => import('#frontend/features/partner/PartnerPage.tsx')) },
  { path: '/partner/:endorsementId', audience: 'staff', page: lazyPage(['partner', 'scorecard'], () => import('#frontend/features/partner/PartnerPage.tsx')) },
  { path: '/v', audience: 'anyone', page: lazyPage(['vouch'], () => import('#frontend/features/vouch/CodePage.tsx')) },
  { path: '/vouches', audience: 'signed-in', page: lazyPage(['vouch'], () => import('#frontend/features/vouch/MyVouchesPage.tsx')) },
  { path: '/papers', audience: 'borrower', page: lazyPage(['papers', 'proofs'], () => import('#frontend/features/papers/PapersPage.tsx')) },
  { path: '/circle', audience: 'borrower', page: lazyPage(['circle', 'circle-cycle', 'circle-savings', 'circle-group', 'circle-votes', 'circle-disputes', 'circle-meetings'], () => import('#frontend/features/circle/CirclePage.tsx')) },
  { path: '/circle-invitation/:token', audience: 'anyone', page: lazyPage(['circle-invitation'], () => import('#frontend/features/circle-invitation/JoinPage.tsx')) },
  { path: '/circles', audience: 'staff', page: lazyPage(['circles'], () => import('#frontend/features/circles/CirclesPage.tsx')) },
  { path: '/circles/:circleId', audience: 'staff', page: lazyPage(['circles', 'circle-cycle', 'circle-savings', 'circle-votes', 'circle-disputes', 'meetings'], () => import('#frontend/features/circles/KeptCirclePage.tsx')) },
  { path: '/circles/:circleId/meetings/:meetingId', audience: 'staff', page: lazyPage(['meetings'], () => import('#frontend/features/circles/meetings/MeetingPage.tsx')) },
  { path: '/papers/:noticeId', audience: 'borrower', page: lazyPage(['papers'], () => import('#frontend/features/papers/LetterPage.tsx')) },
  { path: '/loans/:loanId/agreement', audience: 'borrower', alone: true, page: lazyPage(['agreement'], () => import('#frontend/features/agreement/AgreementPage.tsx')) },
  { path: '/money', audience: 'borrower', page: lazyPage(['money', 'methods', 'coaching'], () => import('#frontend/features/money/MoneyPage.tsx')) },
  { path: '/money/:loanId', audience: 'borrower', page: lazyPage(['money', 'methods', 'coaching'], () => import('#frontend/features/money/MoneyPage.tsx')) },
  { path: '/money/:loanId/help', audience: 'borrower', page: lazyPage(['help', 'money'], () => import('#frontend/features/help/HelpPage.tsx')) },
  { path: '/record', audience: 'borrower', page: lazyPage(['record'], () => import('#frontend/features/record/RecordPage.tsx')) },
  { path: '/check', audience: 'anyone', page: lazyPage(['proofs'], () => import('#frontend/features/check/CheckPage.tsx')) },
  { path: '/check/:code', audience: 'anyone', page: lazyPage(['proofs'], () => import('#frontend/features/check/CheckPage.tsx')) },
  { path: '/assist', audience: 'staff', page: lazyPage(['assist'], () => import('#frontend/features/assist/AssistPage.tsx')) },
  { path: '/desk', audience: 'staff', page: lazyPage(['desk'], () => import('#frontend/features/desk/DeskPage.tsx')) },
  { path: '/team', audience: 'staff', page: lazyPage(['team'], () => import('#frontend/features/team/TeamPage.tsx')) },
  { path: '/applications/:applicationId', audience: 'staff', page: lazyPage(['file', 'quote', 'documents', 'record'], () => import('#frontend/features/file/FilePage.tsx')) },
  { path: '/late', audience: 'staff', page: lazyPage(['late'], () => import('#frontend/features/late/LatePage.tsx')) },
  { path: '/loans', audience: 'staff', page: lazyPage(['loans'], () => import('#frontend/features/loans/LoansPage.tsx')) },
  { path: '/loans/:loanId', audience: 'staff', page: lazyPage(['loans', 'late', 'help', 'money', 'methods', 'coaching'], () => import('#frontend/features/loans/LoanPage.tsx')) },
  { path: '/people', audience: 'staff', page: lazyPage(['people', 'coaching'], () => import('#frontend/features/people/CoachPage.tsx')) },
  { path: '/people/:loanId', audience: 'staff', page: lazyPage(['people', 'coaching'], () => import('#frontend/features/people/PersonPage.tsx')) },
  { path: '/disbursements', audience: 'staff', page: lazyPage(['disbursements', 'methods'], () => import('#frontend/features/disbursements/DisbursementsPage.tsx')) },
  { path: '/portfolio', audience: 'staff', page: lazyPage(['portfolio'], () => import('#frontend/features/portfolio/PortfolioPage.tsx')) },
  { path: '/books', audience: 'staff', page: lazyPage(['books'], () => import('#frontend/features/books/BooksPage.tsx')) },
  { path: '/imports', audience: 'staff', page: lazyPage(['imports'], () => import('#frontend/features/imports/ImportsPage.tsx')) },
  { path: '/imports/:importId', audience: 'staff', page: lazyPage(['imports', 'methods'], () => import('#frontend/features/imports/ImportPage.tsx')) },
  { path: '/products', audience: 'staff', page: lazyPage(['products'], () => import('#frontend/features/products/ProductsPage.tsx')) },
  { path: '/products/:productVersionId', audience: 'staff', page: lazyPage(['products', 'quote'], () => import('#frontend/features/products/ProductPage.tsx')) },
  { path: '/grants', audience: 'staff', page: lazyPage(['grants', 'staff'], () => import('#frontend/features/grants/GrantsPage.tsx')) },
  { path: '/recovery', audience: 'staff', page: lazyPage(['recovery'], () => import('#frontend/features/recovery/RecoveryPage.tsx')) },
  { path: '/recovery/:personId', audience: 'staff', page: lazyPage(['recovery', 'documents'], () => import('#frontend/features/recovery/RecoveryPage.tsx')) },
  { path: '/settings', audience: 'staff', page: lazyPage(['settings'], () => import('#frontend/features/settings/SettingsPage.tsx')) },
  { path: '/settings/coaches', audience: 'staff', page: lazyPage(['keeping'], () => import('#frontend/features/keeping/CoachesPage.tsx')) },
  { path: '/settings/partners', audience: 'staff', page: lazyPage(['keeping', 'scorecard'], () => import('#frontend/features/keeping/PartnersPage.tsx')) },
  { path: '/settings/pools', audience: 'staff', page: lazyPage(['keeping'], () => import('#frontend/features/keeping/PoolsPage.tsx')) },
  { path: '/operations', audience: 'staff', page: lazyPage(['operations'], () => import('#frontend/features/operations/OperationsPage.tsx')) },
  { path: '/local/messages', audience: 'anyone', wide: true, page: lazyPage(['operations'], () => import('#frontend/features/messages/MessagesPage.tsx')) },
]

knowPages(routes.map(({ path }) => path))

/** Starts fetching the page of this address at once, beside the words and the libraries; resolves when it can be shown. */
export async function prepareFirstPage(pathname: string): Promise<void> {
  await routes.find((route) => matchPath(route.path, pathname))?.page.prepare()
}
