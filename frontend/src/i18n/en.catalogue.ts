import grants from './en/grants.catalogue.ts'
import people from './en/people.catalogue.ts'
import quote from './en/quote.catalogue.ts'
import account from './en/account.catalogue.ts'
import agreement from './en/agreement.catalogue.ts'
import application from './en/application.catalogue.ts'
import apply from './en/apply.catalogue.ts'
import assist from './en/assist.catalogue.ts'
import circle from './en/circle.catalogue.ts'
import circleCycle from './en/circle-cycle.catalogue.ts'
import circleInvitation from './en/circle-invitation.catalogue.ts'
import circleDisputes from './en/circle-disputes.catalogue.ts'
import circleSavings from './en/circle-savings.catalogue.ts'
import circleGroup from './en/circle-group.catalogue.ts'
import circleVotes from './en/circle-votes.catalogue.ts'
import circles from './en/circles.catalogue.ts'
import circleMeetings from './en/circle-meetings.catalogue.ts'
import meetings from './en/meetings.catalogue.ts'
import coaching from './en/coaching.catalogue.ts'
import invitation from './en/invitation.catalogue.ts'
import methods from './en/methods.catalogue.ts'
import money from './en/money.catalogue.ts'
import papers from './en/papers.catalogue.ts'
import problems from './en/problems.catalogue.ts'
import products from './en/products.catalogue.ts'
import signIn from './en/sign-in.catalogue.ts'
import desk from './en/desk.catalogue.ts'
import file from './en/file.catalogue.ts'
import staff from './en/staff.catalogue.ts'
import documents from './en/documents.catalogue.ts'
import disbursements from './en/disbursements.catalogue.ts'
import books from './en/books.catalogue.ts'
import imports from './en/imports.catalogue.ts'
import loans from './en/loans.catalogue.ts'
import portfolio from './en/portfolio.catalogue.ts'
import scorecard from './en/scorecard.catalogue.ts'
import settings from './en/settings.catalogue.ts'
import operations from './en/operations.catalogue.ts'
import partner from './en/partner.catalogue.ts'
import keeping from './en/keeping.catalogue.ts'
import record from './en/record.catalogue.ts'
import recovery from './en/recovery.catalogue.ts'
import start from './en/start.catalogue.ts'
import team from './en/team.catalogue.ts'
import vouch from './en/vouch.catalogue.ts'
import vouching from './en/vouching.catalogue.ts'
import help from './en/help.catalogue.ts'
import late from './en/late.catalogue.ts'
import proofs from './en/proofs.catalogue.ts'
import ui from './en/ui.catalogue.ts'
import waiting from './en/waiting.catalogue.ts'

/** Every word in English, by topic. This is the type that other languages satisfy. */
export const en = {
  account,
  agreement,
  application,
  apply,
  assist,
  circle,
  'circle-cycle': circleCycle,
  'circle-invitation': circleInvitation,
  'circle-disputes': circleDisputes,
  'circle-savings': circleSavings,
  'circle-group': circleGroup,
  'circle-votes': circleVotes,
  circles,
  'circle-meetings': circleMeetings,
  meetings,
  coaching,
  invitation,
  methods,
  money,
  papers,
  problems,
  products,
  grants,
  people,
  quote,
  'sign-in': signIn,
  desk,
  file,
  staff,
  documents,
  disbursements,
  loans,
  books,
  portfolio,
  imports,
  scorecard,
  settings,
  operations,
  keeping,
  record,
  recovery,
  start,
  team,
  help,
  late,
  proofs,
  ui,
  partner,
  vouch,
  vouching,
  waiting,
}

export type Catalogue = typeof en
