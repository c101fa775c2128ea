import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInEnglish, phoneInSpanish, type Person } from './support/person.ts'
import { signInAs, signInInEnglish } from './support/staff-steps.ts'

/** Finance brings the payments of a spreadsheet: at 1280 px in English, and what is left to do on her phone in Spanish. */
let stage: DemoStage
let patricia: Person
/** A loan of the demo that is being repaid. */
let loan: { reference: string; id: string; disbursedOn: string }
beforeAll(async () => {
  stage = await demoStage()
  patricia = await stage.someone('Patricia', deskInEnglish)
}, 300_000)
afterAll(() => stage.tearDown())

const bring = (person: Person, name: string, content: string) => person.page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
const file = (...lines: string[]) => ['Loan,Date,Amount,Method,Reference,Name', ...lines].join('\r\n')

describe('finance', () => {
  test('comes from the books to where files are brought, and is told how one looks', async () => {
    await signInInEnglish(patricia, 'patricia@example.org')
    const loans: { loans: typeof loan[] } = await (await patricia.page.request.get(`${stage.molino.url}/api/loans?status=active&limit=1`)).json()
    loan = loans.loans[0] ?? loan
    await patricia.press('Books')
    await patricia.press(/^From a spreadsheet/)
    await patricia.sees('Bring a file of payments')
    await patricia.findsNoBarrier('files to bring')
    const sample = await patricia.page.getByRole('link', { name: /^A sample file/ }).getAttribute('href')
    expect(await (await patricia.page.request.get(`${stage.molino.url}${sample}`)).text()).toMatch(/^\uFEFF?Loan,Date,Amount,Method,Reference/)
  }, 240_000)

  test('is told at once what a file lacks that is no table of payments', async () => {
    await bring(patricia, 'names.csv', 'Loan,Name\nL-1,Rosa\n')
    await patricia.sees('This file cannot be read. Nothing of it was kept.')
    await patricia.sees('Amount: There is no such column. Call it one of these: amount, cantidad.')
    await patricia.findsNoBarrier('a file that cannot be read')
  }, 240_000)

  test('sees every bad line with its reason, and cannot record the good ones alone', async () => {
    await bring(patricia, 'november.csv', file(`${loan.reference},${loan.disbursedOn},10.00,check,801,Rosa`, `L-0000-0001,${loan.disbursedOn},10.00,check,802,Ana`, `${loan.reference},11/05/2026,"10,00",bitcoin,803,Rosa`))
    await patricia.sees('2 lines to put right')
    await patricia.sees('Loan: There is no loan with that number.')
    await patricia.sees('Date: It could be two different days. Write it like 2026-11-25.')
    await patricia.sees('Columns that are not read: Name.')
    expect(await patricia.page.getByRole('button', { name: /^Record/ }).count()).toBe(0)
    await patricia.findsNoBarrier('a file with bad lines')
  }, 240_000)

  test('brings it again put right, looks, loads the page anew, and records it with one press', async () => {
    await bring(patricia, 'november.csv', file(`${loan.reference},${loan.disbursedOn},10.00,check,801,Rosa`, `${loan.reference},${loan.disbursedOn},$12.50,cash,,Rosa`))
    await patricia.sees('2 new payments')
    await patricia.findsNoBarrier('a file to record')
    await patricia.page.reload()
    await patricia.press('Record 2 payments, $22.50')
    await patricia.sees('2 payments are recorded')
    await patricia.sees(/^Recorded on .* by Patricia .*: 2 new payments\.$/)
    await patricia.findsNoBarrier('a file that was recorded')
  }, 240_000)

  test('brings the longer file of next month on her phone, in Spanish: what is there is not recorded twice', async () => {
    const onPhone = await stage.someone('Patricia', phoneInSpanish)
    await signInAs(onPhone, 'patricia@example.org')
    await onPhone.goTo('/imports')
    await onPhone.sees('november.csv')
    await onPhone.findsNoBarrier('files on the phone')
    await bring(onPhone, 'diciembre.csv', file(`${loan.reference},${loan.disbursedOn},10.00,cheque,801,Rosa`, `${loan.reference},${loan.disbursedOn},12.50,efectivo,,Rosa`, `${loan.reference},${loan.disbursedOn},7,giro,5,Rosa`))
    await onPhone.sees('Ya estaban: 2')
    await onPhone.findsNoBarrier('a file on the phone')
    await onPhone.press('Anotar 1 pago, $7.00')
    await onPhone.sees('Quedó anotado 1 pago')
    await onPhone.goTo('/books')
    await onPhone.sees('Los préstamos y los libros cuadran al centavo.')
  }, 240_000)
})
