import { expect, test } from '@jest/globals'
import { renderCosignerNotice, renderGuarantee, type GuaranteeData } from '#platform/documents/index.ts'
import { readPdf } from '#test/support/read-pdf.ts'
import { receipt } from './papers.ts'

const { lender, timeZone, loanReference } = receipt()
const guarantee = (changes: Partial<GuaranteeData> = {}): GuaranteeData => ({
  lender, timeZone, loanReference, madeAt: new Date('2026-12-01T17:20:00Z'), madeOn: '2026-12-01', circleName: 'Las Nubes',
  borrowerName: 'Ana Trujillo', guarantorName: 'Bea Baca', loanCents: 1_000_00, sharePercent: 50, capCents: 250_00, ...changes,
})

test('a guarantee says on one page whose loan, how much at the most, and that nobody has to sign', async () => {
  const { pages, text } = await readPdf(await renderGuarantee(guarantee()))
  expect(pages).toHaveLength(1)
  for (const words of ['Bea Baca', 'Ana Trujillo', '$250.00', '$1,000.00', 'bears 50% of what is lost', 'cubren juntos el 50 %', 'Nobody has to sign it.', 'Nadie está obligado a firmarla.', 'Nobody of Las Nubes sees']) expect(text).toContain(words)
})

test('where each answers for all of it, it says so', async () => {
  const { text } = await readPdf(await renderGuarantee(guarantee({ sharePercent: null, capCents: 1_000_00 })))
  for (const words of ['Each who signed can be asked for all that is lost.', 'se le puede pedir todo lo que se pierda']) expect(text).toContain(words)
})

test('the notice to cosigners is a paper of its own, in the words of 16 CFR 444.3(c), and in Spanish', async () => {
  const { pages, text } = await readPdf(await renderCosignerNotice(guarantee()))
  expect(pages).toHaveLength(1)
  const said = text.replaceAll('’', "'")
  for (const words of [
    'Notice to Cosigner',
    'You are being asked to guarantee this debt. Think carefully before you do.',
    "If the borrower doesn't pay the debt, you will have to. Be sure you can afford to pay if you have to, and that you want to accept this responsibility.",
    'You may have to pay up to the full amount of the debt if the borrower does not pay. You may also have to pay late fees or collection costs, which increase this amount.',
    'The creditor can collect this debt from you without first trying to collect from the borrower. The creditor can use the same collection methods against you that can be used against the borrower, such as suing you, garnishing your wages, etc. If this debt is ever in default, that fact may become a part of your credit record.',
    'This notice is not the contract that makes you liable for the debt.',
    'Le piden que garantice esta deuda.', 'Este aviso no es el contrato que le hace responsable de la deuda.',
  ]) expect(said).toContain(words)
  expect(text).not.toContain('$')
})

test('each made again has the same bytes', async () => {
  expect((await renderGuarantee(guarantee())).equals(await renderGuarantee(guarantee()))).toBe(true)
})
