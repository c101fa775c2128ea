import type { FastifyPluginAsync } from 'fastify'
import { routes } from './routes.ts'
import './words/index.ts'

export { changeLoan } from './commands/change-loan.ts'
export { cancelLoan } from './commands/cancel-loan.ts'
export { beginDate, closeRange, datesToClose, finishDate, runEndOfDay } from './commands/close-date.ts'
export { createProduct, type NewProduct } from './commands/create-product.ts'
export { noticeLateness } from './commands/notice-lateness.ts'
export { openLoan, type LoanOpened, type LoanToOpen } from './commands/open-loan.ts'
export { recordAdvance } from './commands/record-advance.ts'
export { recordContact } from './commands/record-contact.ts'
export { recordPayment } from './commands/record-payment.ts'
export { recordSheet, type Sheet } from './commands/record-sheet.ts'
export { reissueAgreement } from './commands/reissue-agreement.ts'
export { reverseEvent } from './commands/reverse-event.ts'
export { reversePayment } from './commands/reverse-payment.ts'
export { tellRange } from './commands/tell-range.ts'
export { signAgreement, type SignedFrom } from './commands/sign-agreement.ts'
export { strikeCollectionsClock } from './commands/strike-collections-clock.ts'
export type { LoanRange } from './end-of-day/ranges-of-loans.ts'
export { balancesOf } from './balances.ts'
export { historyOf, positionOf, stateOf } from './history.ts'
export { readCollections } from './collections/case-state.ts'
export { isContactStopped } from './collections/standing.ts'
export { asPaper, type PaperFile } from './papers/paper-file.ts'
export { products, productVersion } from './queries/products.ts'
export { loanForChange, loanRecord, type LoanRecord, type RecordedEvent } from './record.ts'
export { moneyReceived, paymentRecordedSchema, type PaymentRecorded } from './schemas/payments.ts'
export { starterProducts } from './starter-products.ts'
export { consentText } from './words/consent.ts'

/** Loans: products, quotes, agreements, signatures, payments, balances, end of day. */
const loans: FastifyPluginAsync = async (app) => {
  await app.register(routes)
}
export default loans
