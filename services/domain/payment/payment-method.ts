/** How money comes in. Cash alone gets a numbered receipt. */
export const paymentMethods = ['cash', 'check', 'transfer', 'card', 'money-order'] as const
export type PaymentMethod = (typeof paymentMethods)[number]
