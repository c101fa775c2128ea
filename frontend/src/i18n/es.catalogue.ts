import type { Catalogue } from './en.catalogue.ts'
import account from './es/account.catalogue.ts'
import agreement from './es/agreement.catalogue.ts'
import application from './es/application.catalogue.ts'
import apply from './es/apply.catalogue.ts'
import assist from './es/assist.catalogue.ts'
import circle from './es/circle.catalogue.ts'
import circleCycle from './es/circle-cycle.catalogue.ts'
import circleInvitation from './es/circle-invitation.catalogue.ts'
import circleDisputes from './es/circle-disputes.catalogue.ts'
import circleSavings from './es/circle-savings.catalogue.ts'
import circleGroup from './es/circle-group.catalogue.ts'
import circleVotes from './es/circle-votes.catalogue.ts'
import circles from './es/circles.catalogue.ts'
import circleMeetings from './es/circle-meetings.catalogue.ts'
import meetings from './es/meetings.catalogue.ts'
import coaching from './es/coaching.catalogue.ts'
import grants from './es/grants.catalogue.ts'
import invitation from './es/invitation.catalogue.ts'
import methods from './es/methods.catalogue.ts'
import money from './es/money.catalogue.ts'
import papers from './es/papers.catalogue.ts'
import people from './es/people.catalogue.ts'
import problems from './es/problems.catalogue.ts'
import products from './es/products.catalogue.ts'
import quote from './es/quote.catalogue.ts'
import signIn from './es/sign-in.catalogue.ts'
import desk from './es/desk.catalogue.ts'
import file from './es/file.catalogue.ts'
import staff from './es/staff.catalogue.ts'
import documents from './es/documents.catalogue.ts'
import disbursements from './es/disbursements.catalogue.ts'
import books from './es/books.catalogue.ts'
import imports from './es/imports.catalogue.ts'
import loans from './es/loans.catalogue.ts'
import portfolio from './es/portfolio.catalogue.ts'
import scorecard from './es/scorecard.catalogue.ts'
import settings from './es/settings.catalogue.ts'
import operations from './es/operations.catalogue.ts'
import partner from './es/partner.catalogue.ts'
import keeping from './es/keeping.catalogue.ts'
import record from './es/record.catalogue.ts'
import recovery from './es/recovery.catalogue.ts'
import start from './es/start.catalogue.ts'
import team from './es/team.catalogue.ts'
import vouch from './es/vouch.catalogue.ts'
import vouching from './es/vouching.catalogue.ts'
import help from './es/help.catalogue.ts'
import late from './es/late.catalogue.ts'
import proofs from './es/proofs.catalogue.ts'
import ui from './es/ui.catalogue.ts'
import waiting from './es/waiting.catalogue.ts'
import type { WordsLike } from './words.ts'

/** Todas las palabras en español, por tema. */
export const es = {
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
  grants,
  invitation,
  methods,
  money,
  papers,
  people,
  problems,
  products,
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
} satisfies WordsLike<Catalogue>
