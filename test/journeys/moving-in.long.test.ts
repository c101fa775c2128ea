import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { enterByCode } from './support/codes.ts'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInEnglish, phoneInSpanish, type Person } from './support/person.ts'
import { signInAs, signInInEnglish } from './support/staff-steps.ts'

/** Finance brings payments and loans of a spreadsheet, at 1280 px in English and on her phone in Spanish; a borrower who came so finds her loan. */
let stage: DemoStage
let patricia: Person
/** A loan of the demo that is being repaid. */
let loan: { reference: string; id: string; disbursedOn: string }
beforeAll(async () => {
  stage = await demoStage()
  patricia = await stage.someone('Patricia', deskInEnglish)
}, 300_000)
afterAll(() => stage.tearDown())

const bring = (person: Person, name: string, content: string, place = 0) => person.page.locator('input[type=file]').nth(place).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
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
    const sample = await patricia.page.getByRole('link', { name: /^A sample file/ }).first().getAttribute('href')
    expect(await (await patricia.page.request.get(`${stage.molino.url}${sample}`)).text()).toMatch(/^\uFEFF?Loan,Date,Amount,Method,Reference/)
  }, 240_000)

  test('is told at once what a file lacks that is no table of payments', async () => {
    await bring(patricia, 'names.csv', 'Loan,Name\nL-1,Rosa\n')
    await patricia.sees('This file cannot be read. Nothing of it was kept.')
    await patricia.sees('Amount: There is no such column. Call it one of these: amount, cantidad.')
    expect(new URL(patricia.page.url()).pathname).toBe('/imports')
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
    expect(await patricia.page.getByRole('button', { name: /^Record/ }).count()).toBe(0)
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
    expect(await onPhone.page.getByText('Los préstamos y los libros no cuadran.').count()).toBe(0)
  }, 240_000)

  test('brings in loans that were lent elsewhere: sees how each would begin here, and puts right what her own books had wrong', async () => {
    const { businessDate }: { businessDate: string } = await (await patricia.page.request.get(`${stage.molino.url}/api/programme`)).json()
    const line = (number: string, names: string, phone: string, interest: string) => `${number},${names},${phone},monthly-5,5000,2025-11-01,6,${addDays(businessDate, 20)},"2,400.00",${addDays(businessDate, -27)},${interest},15,${addDays(businessDate, -1)}`
    const loans = (interest: string) => ['Loan,First name,Last name,Phone,Product,Amount,Lent on,Payments left,Next due,Balance,Paid through,Interest,Fees,As of', line('1017', 'Marta,Sandoval', '505-555-0197', interest), line('1018', 'Elena,Baca', '505-555-0198', '')].join('\n')
    await patricia.goTo('/imports')
    await patricia.seesHeading('Bring a file of loans')
    await bring(patricia, 'loans.csv', loans('9.99'), 1)
    await patricia.sees('1 line to put right')
    await patricia.sees('Interest owed: By our count it is $8.55 on that day. Check through which day interest is paid.')
    await patricia.findsNoBarrier('loans with a bad line')
    await bring(patricia, 'loans.csv', loans('8.55'))
    for (const part of ['principal $2,400.00', 'interest $8.55', 'fees $15.00']) await patricia.sees(part)
    await patricia.findsNoBarrier('loans to bring in')
    await patricia.press('Bring in 2 loans, $4,800.00 left')
    await patricia.sees('2 loans are here')
    await patricia.page.getByRole('link', { name: '1017', exact: true }).click()
    await patricia.sees('Marta Sandoval')
    await patricia.findsNoBarrier('a loan that was brought in')
    await patricia.goTo('/books')
    await patricia.sees('The loans and the books agree to the cent.')
    await patricia.sees('Loans brought in from elsewhere')
    expect(await patricia.page.getByText('The loans and the books differ.').count()).toBe(0)
  }, 240_000)

  test('and whose loan it is enters with a code to her phone, and finds it', async () => {
    const marta = await stage.someone('Marta')
    await marta.goTo('/sign-in')
    await enterByCode(marta, '505-555-0197')
    await marta.page.waitForURL((url) => url.pathname === '/money')
    await marta.seesHeading(/^Le toca pagar/)
    expect(await marta.page.getByRole('heading', { level: 1 }).count()).toBe(1)
    await marta.findsNoBarrier('money of a loan that was brought in')
  }, 240_000)
})
