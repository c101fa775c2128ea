import { expect, test } from '@jest/globals'
import { renderReceipt } from '#platform/documents/index.ts'
import { readPdf } from '#test/support/read-pdf.ts'
import { receipt } from './papers.ts'

test('a receipt states interest, principal, fees and what remains, in both languages on one page', async () => {
  const { pages, text } = await readPdf(await renderReceipt(receipt()))
  expect(pages).toHaveLength(1)
  for (const words of [
    'Payment receipt', 'Recibo de pago', 'Received from Rosa Elena Gallegos and Martín Gallegos, in cash.', 'Recibimos de Rosa Elena Gallegos y Martín Gallegos, en efectivo.',
    'We received', '$100.00', 'Interest', 'Interés', '$2.33', 'Principal', 'Capital', '$92.67', 'Fees', 'Cargos', '$5.00', 'You still owe', 'Le falta por pagar', '$2,123.45',
    'Receipt no. 27 · Recibo núm. 27', 'Taken by Teresa Lucero', 'Lo recibió Teresa Lucero', 'Next payment due', 'Lo próximo que le toca pagar', 'On July 17, 2026.', 'El 17 de julio de 2026.', '$49.31',
    'Bosque Credit Union', '1420 Bridge Blvd SW, Albuquerque, NM 87105', '505-555-0142', 'L-2605-0118', '01a20377-ad26-7773-b47e-936c05353917',
  ]) expect(text).toContain(words)
})

test('a check is named by its number and has no receipt number of the cash box', async () => {
  const { text } = await readPdf(await renderReceipt(receipt({ method: 'check', reference: '4471', receiptNumber: null })))
  expect(text).toContain('On July 10, 2026, by check, no. 4471.')
  expect(text).toContain('El 10 de julio de 2026, con cheque, núm. 4471.')
  expect(text).not.toContain('Receipt no.')
})

test('what was paid beyond all that was owed is shown as hers, and nothing more is due', async () => {
  const { text } = await readPdf(await renderReceipt(receipt({
    allocation: { interestCents: 0, principalCents: 9_000, feesCents: 0, creditCents: 1_000 },
    remaining: { principalCents: 0, interestCents: 0, feesCents: 0, creditCents: 1_000 }, nextDue: null,
  })))
  for (const words of ['Your credit', 'A su favor', '$10.00', 'Nothing more is due.', 'Ya no le toca pagar nada.']) expect(text).toContain(words)
})

test('the receipt of an undone payment says so before anything else', async () => {
  const { text } = await readPdf(await renderReceipt(receipt({ undone: { on: '2026-07-12', reason: 'Cheque devuelto' } })))
  expect(text).toContain('This payment was undone')
  expect(text).toContain('Se deshizo el 12 de julio de 2026 y ya no cuenta. Motivo: Cheque devuelto')
  expect(text.indexOf('This payment was undone')).toBeLessThan(text.indexOf('We received'))
})

test('the same receipt made again has the same bytes', async () => {
  expect((await renderReceipt(receipt())).equals(await renderReceipt(receipt()))).toBe(true)
})
