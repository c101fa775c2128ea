/** Provisional, until `npm run api:types` writes it from the server's own document. */
interface Read<Body> { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Body } } } }
interface Write<In, Out> { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': In } }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Out } } } }
export interface components { schemas: {
  QuoteTerms: { method: 'equal-installment' | 'equal-principal' | 'flat' | 'fixed-principal'; annualRatePercent: string; installments: number; period: { every: number; unit: 'day' | 'week' | 'semi-month' | 'month' }; dayCount: string; advances: { date: string; amountCents: number }[]; firstDueDate?: string }
  ProductTerms: Omit<components['schemas']['QuoteTerms'], 'installments' | 'advances' | 'firstDueDate'>
  Quote: { installments: { number: number; dueDate: string; principalCents: number; interestCents: number; feeCents: number; totalCents: number; balanceCents: number }[]; financeChargeCents: number; amountFinancedCents: number; totalOfPaymentsCents: number; annualPercentageRate: string }
  Product: { id: string; code: string; name: { en: string; es: string }; terms: components['schemas']['ProductTerms']; minAmountCents: number; maxAmountCents: number; installmentChoices: number[] }
  Programme: { code: string; name: string; lender: { name: string; address: string; phone: string; hours: { en: string; es: string } }; demo: boolean; demoPeople?: { name: string; email: string; password: string; role: string }[]; businessDate: string }
  Me: { id: string; givenNames: string; familyNames: string; email: string; locale: string; grants: { role: string }[] }
} }
export interface paths {
  '/api/programme': { get: Read<components['schemas']['Programme']> }
  '/api/products': { get: Read<components['schemas']['Product'][]> }
  '/api/quotes': { post: Write<components['schemas']['QuoteTerms'], components['schemas']['Quote']> }
  '/api/me': { get: Read<components['schemas']['Me']> }
}
