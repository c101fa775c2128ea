import { expect, test } from '@jest/globals'
import { renderStatement, type StatementLine } from '#platform/documents/index.ts'
import { readPdf } from '#test/support/read-pdf.ts'
import { statement } from './papers.ts'

test('a statement shows opening, what was paid, closing, what is past due and what comes next, in both languages', async () => {
  const { text } = await readPdf(await renderStatement(statement()))
  for (const words of [
    'Statement of your loan', 'Estado de su préstamo', 'From May 29, 2026 to July 31, 2026.', 'Del 29 de mayo de 2026 al 31 de julio de 2026.', 'You owed at the start', 'Debía al empezar',
    'You paid', 'Pagó', 'Interest $2.40, principal $46.91, fees $0.00.', 'You still owe', 'Le falta por pagar', '$2,481.91', 'Past due', 'Atrasado', '$394.48', 'On August 7, 2026.', 'El 7 de agosto de 2026.',
  ]) expect(text).toContain(words)
})

test('every event stands with its date, its split and what was owed after it; an undone payment says so', async () => {
  const { text } = await readPdf(await renderStatement(statement()))
  for (const words of ['Money paid out · 4471', 'Payment · receipt no. 26', 'Pago · recibo núm. 26', 'Dinero entregado · 4471', 'Jun 5, 2026', '5 jun 2026', '$46.91', '$2,453.09', 'Payment · undone', 'Pago · se deshizo', 'Payment undone', 'Pago deshecho', 'Fee', 'Cargo']) {
    expect(text).toContain(words)
  }
})

test('a fee says what it is for, and a payment that the bank sent back that it did', async () => {
  const line = { on: '2026-06-30', receiptNumber: null, reference: null, amountCents: 1_000, allocation: null, balanceCents: 0, undone: false } as const
  const { text } = await readPdf(await renderStatement(statement({ lines: [
    { ...line, kind: 'fee', cause: 'late-fee' }, { ...line, kind: 'fee', cause: 'returned-payment' },
    { ...line, kind: 'reversal', cause: 'late-fee-not-due' }, { ...line, kind: 'reversal', cause: 'returned-payment' },
  ] })))
  for (const words of ['Late fee', 'Recargo por atraso', 'Fee, payment sent back', 'Cargo, pago regresado', 'Late fee taken back', 'Payment sent back by the bank', 'Pago que el banco regresó']) expect(text).toContain(words)
})

test('a quiet period says that nothing happened, and an overpaid loan shows her credit', async () => {
  const { text } = await readPdf(await renderStatement(statement({
    lines: [], nextDue: null, pastDueCents: 0, closing: { principalCents: 0, interestCents: 0, feesCents: 0, creditCents: 2_500 },
  })))
  for (const words of ['Nothing happened between these dates.', 'En estas fechas no hubo movimientos.', 'Your credit', '$25.00', 'Nothing more is due.']) expect(text).toContain(words)
  expect(text).not.toContain('Past due')
})

test('two hundred events go over pages, the headings again on each', async () => {
  const line = statement().lines[1]
  const lines = Array.from({ length: 200 }, (_, index): StatementLine => ({
    on: '2026-06-05', kind: 'payment', cause: null, receiptNumber: null, reference: `ref-${index}`, amountCents: 100, allocation: null, balanceCents: 0, undone: false, ...(index === 0 ? line : {}),
  }))
  const { pages, text } = await readPdf(await renderStatement(statement({ lines })))
  expect(pages.length).toBeGreaterThan(5)
  for (const page of pages) expect(page).toContain('Le falta')
  for (let index = 1; index < 200; index++) expect(text).toContain(`Pago · ref-${index} `)
})
