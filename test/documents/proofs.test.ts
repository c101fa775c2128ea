import { expect, test } from '@jest/globals'
import { renderGoodStanding, renderPayoffLetter, renderYearInterest, type GoodStandingData } from '#platform/documents/index.ts'
import { readPdf } from '#test/support/read-pdf.ts'
import { receipt } from './papers.ts'

const { lender, timeZone, loanReference, borrowerNames } = receipt()
const base = { lender, timeZone, loanReference, borrowerNames, madeAt: new Date('2027-01-11T17:20:00Z'), madeOn: '2027-01-11' }
const standing = (changes: Partial<GoodStandingData> = {}): GoodStandingData => ({
  ...base, asOf: '2027-01-11', isPaidOff: false, since: '2026-05-29', paymentsDue: 32, paymentsOnTime: 31, amounts: null,
  checkCode: '7KQF-2M9D-X4TA', checkUrl: 'https://molino.example/check/7KQF-2M9D-X4TA', ...changes,
})

test('a proof of good standing says how she pays, as of a day, and how to check it; no amount unless she chose', async () => {
  const { pages, text } = await readPdf(await renderGoodStanding(standing()))
  expect(pages).toHaveLength(1)
  for (const words of [
    'Cómo va su préstamo', 'Up to date', 'Al corriente', '31 of 32', '31 de 32', 'May 29, 2026', '29 de mayo de 2026', '7KQF-2M9D-X4TA', 'https://molino.example/check/7KQF-2M9D-X4TA',
    'con Bosque Credit Union iba al corriente.',
  ]) expect(text).toContain(words)
  expect(text).not.toContain('$')
  const shown = await readPdf(await renderGoodStanding(standing({ amounts: { amountCents: 250_000, outstandingCents: 98_000 } })))
  for (const words of ['$2,500.00', '$980.00']) expect(shown.text).toContain(words)
})

test('of a loan that is paid it says that it is', async () => {
  const { text } = await readPdf(await renderGoodStanding(standing({ isPaidOff: true })))
  for (const words of ['Paid in full', 'Terminado', 'ya estaba pagado.']) expect(text).toContain(words)
})

test('a year’s interest has interest and fees of that year, in both languages on one page', async () => {
  const { pages, text } = await readPdf(await renderYearInterest({ ...base, year: 2026, paidCents: 152_000, interestCents: 6_012, feesCents: 1_000, principalCents: 144_988, principalLeftCents: 105_012 }))
  expect(pages).toHaveLength(1)
  for (const words of ['Interest you paid in 2026', 'Interés que pagó en 2026', '$60.12', '$10.00', '$1,449.88', '$1,520.00', '$1,050.12', 'El 31 de diciembre de 2026.']) expect(text).toContain(words)
})

test('a payoff letter has the amount of its day, its parts, and what a later day adds', async () => {
  const letter = { ...base, on: '2027-01-15', payoffCents: 98_214, parts: { principalCents: 98_000, interestCents: 214, feesCents: 0, creditCents: 0 } }
  const { text } = await readPdf(await renderPayoffLetter({ ...letter, perDayCents: 13 }))
  for (const words of ['$982.14', '$980.00', '$2.14', '$0.13', 'Si paga el 15 de enero de 2027']) expect(text).toContain(words)
  expect((await readPdf(await renderPayoffLetter({ ...letter, perDayCents: 0 }))).text).toContain('esperar no cambia la cantidad')
})

test('each made again has the same bytes', async () => {
  expect((await renderGoodStanding(standing())).equals(await renderGoodStanding(standing()))).toBe(true)
})
