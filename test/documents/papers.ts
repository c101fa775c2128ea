import type { AgreementData, InBoth, ReceiptData, StatementData } from '#platform/documents/index.ts'
import { quote } from '#domain/loan/quote.ts'
import type { Terms, TermsFee } from '#domain/loan/terms.ts'

/** Papers of one invented loan, for the tests of documents: the figures come from the product's own quote. */

const lender = { name: 'Bosque Credit Union', address: '1420 Bridge Blvd SW, Albuquerque, NM 87105', phone: '505-555-0142' }
const base = { lender, timeZone: 'America/Denver', madeAt: new Date('2026-05-29T16:00:00Z'), madeOn: '2026-05-29', loanReference: 'L-2605-0118' }

export const weekly: Terms = {
  method: 'equal-installment', annualRatePercent: '5', installments: 52, period: { every: 1, unit: 'week' }, dayCount: 'actual/365', monthEnd: 'clamp',
  advances: [{ date: '2026-05-29', amountCents: 250_000 }], gracePrincipalInstallments: 0, installmentMultipleCents: 1, roundingMode: 'half-even',
}

export const monthly60: Terms = { ...weekly, installments: 60, period: { every: 1, unit: 'month' }, advances: [{ date: '2026-05-29', amountCents: 1_000_000 }] }

const names: Readonly<Record<string, InBoth>> = { origination: { en: 'Origination', es: 'Apertura' }, recording: { en: 'Recording', es: 'Registro' }, report: { en: 'Credit report', es: 'Reporte de crédito' } }

/** One fee of each kind: kept back, added to the loan, paid by herself. */
export const feesOfEachKind: TermsFee[] = [
  { kind: 'origination', amountCents: 15_000, how: 'withheld', financeCharge: true },
  { kind: 'recording', amountCents: 2_500, how: 'financed', financeCharge: false },
  { kind: 'report', amountCents: 1_200, how: 'paid-upfront', financeCharge: false },
]

export function agreement(terms: Terms = weekly, changes: Partial<AgreementData> = {}): AgreementData {
  const { installments, ...figures } = quote(terms)
  return {
    ...base, sequence: 1, businessName: 'Costuras Rosa Elena', purpose: 'Una máquina overlock y tela para uniformes',
    parties: [{ name: 'Rosa Elena Gallegos', role: 'borrower' }, { name: 'Martín Gallegos', role: 'co-borrower' }],
    advanceOn: '2026-05-29', advanceCents: terms.advances.reduce((sum, { amountCents }) => sum + amountCents, 0),
    fees: (terms.fees ?? []).map((fee) => ({ ...fee, name: names[fee.kind] ?? { en: fee.kind, es: fee.kind } })), annualRatePercent: terms.annualRatePercent, ...figures, period: terms.period,
    interestAccrual: 'daily', ahead: 'fewer', allocation: ['interest', 'principal', 'fees'], installments,
    lateFee: { amountCents: 1000, graceDays: 15 }, goodThrough: '2026-06-08', signedSha256: null,
    ...changes,
  }
}

export const receipt = (changes: Partial<ReceiptData> = {}): ReceiptData => ({
  ...base, madeAt: new Date('2026-07-10T17:20:00Z'), madeOn: '2026-07-10',
  receiptNumber: 27, paymentId: '01a20377-ad26-7773-b47e-936c05353917', borrowerNames: ['Rosa Elena Gallegos', 'Martín Gallegos'],
  receivedOn: '2026-07-10', method: 'cash', reference: null, takenBy: 'Teresa Lucero', amountCents: 10_000,
  allocation: { interestCents: 233, principalCents: 9_267, feesCents: 500, creditCents: 0 },
  remaining: { principalCents: 212_345, interestCents: 0, feesCents: 0, creditCents: 0 },
  nextDue: { on: '2026-07-17', amountCents: 4_931 }, undone: null, ...changes,
})

export const statement = (changes: Partial<StatementData> = {}): StatementData => ({
  ...base, madeAt: new Date('2026-07-31T17:20:00Z'), madeOn: '2026-07-31',
  borrowerNames: ['Rosa Elena Gallegos', 'Martín Gallegos'], businessName: 'Costuras Rosa Elena', from: '2026-05-29', to: '2026-07-31',
  opening: { principalCents: 0, interestCents: 0, feesCents: 0, creditCents: 0 },
  lines: [
    { on: '2026-05-29', kind: 'advance', cause: null, receiptNumber: null, reference: '4471', amountCents: 250_000, allocation: null, balanceCents: 250_000, undone: false },
    { on: '2026-06-05', kind: 'payment', cause: null, receiptNumber: 26, reference: null, amountCents: 4_931, allocation: { interestCents: 240, principalCents: 4_691, feesCents: 0, creditCents: 0 }, balanceCents: 245_309, undone: false },
    { on: '2026-06-12', kind: 'payment', cause: null, receiptNumber: null, reference: null, amountCents: 4_931, allocation: null, balanceCents: 245_544, undone: true },
    { on: '2026-06-15', kind: 'reversal', cause: null, receiptNumber: null, reference: null, amountCents: 4_931, allocation: null, balanceCents: 245_645, undone: false },
    { on: '2026-06-30', kind: 'fee', cause: null, receiptNumber: null, reference: null, amountCents: 1_000, allocation: null, balanceCents: 247_152, undone: false },
  ],
  closing: { principalCents: 245_309, interestCents: 1_882, feesCents: 1_000, creditCents: 0 },
  paid: { amountCents: 4_931, interestCents: 240, principalCents: 4_691, feesCents: 0, creditCents: 0 },
  nextDue: { on: '2026-08-07', amountCents: 4_931 }, pastDueCents: 39_448, ...changes,
})
