import type { InBoth, PaymentMethodOnPaper } from '../on-paper.ts'
import { say } from './say.ts'

const keys = {
  cash: 'methods.cash', check: 'methods.check', transfer: 'methods.transfer', card: 'methods.card', 'money-order': 'methods.moneyOrder',
} as const satisfies Record<PaymentMethodOnPaper, string>

/** 'by check' and 'con cheque'. */
export const methodWords = (method: PaymentMethodOnPaper): InBoth => say(keys[method])
