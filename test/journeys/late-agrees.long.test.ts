import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { ageingBucketOf, ageingBuckets } from '#domain/ageing/ageing-bucket.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { checkBooks } from '#infra/books/check-books.ts'
import { lineOf } from '#infra/books/finding.ts'
import { asOwner } from '#test/support/as-owner.ts'
import { demoByClock, type DemoByClock } from './support/demo-by-clock.ts'
import { lateOnTheList, portfolioOnThePage, type LateLoan } from './support/late-three-ways.ts'
import { ledgerOf, type InTheLedger } from './support/ledger-of-loans.ts'
import { deskInSpanish, type Person } from './support/person.ts'
import { recordPayment, signInAs } from './support/staff-steps.ts'

const first = '2026-11-23'
let demo: DemoByClock
beforeAll(async () => { demo = await demoByClock(first) }, 300_000)
afterAll(() => demo.tearDown())

async function signsIn(person: Person): Promise<Person> {
  await signInAs(person, `${person.name.toLowerCase()}@example.org`)
  return person
}
const comes = async (name: string): Promise<Person> => signsIn(await demo.someone(name, deskInSpanish))

/** A day ends, and the night comes late: list, portfolio and ledger agree before it ran and after. Nobody at a desk stays signed in. */
async function sleep(officer: Person, ...people: Person[]): Promise<LateLoan[]> {
  demo.dawn()
  for (const person of [officer, ...people]) await signsIn(person)
  const before = await allThreeAgree(officer)
  expect((await demo.closeDates()).at(-1)).toBe(addDays(demo.today(), -1))
  const after = await allThreeAgree(officer)
  // Late fees come with the night; who is late does not.
  expect(after.map(({ loanId }) => loanId)).toEqual(before.map(({ loanId }) => loanId))
  return after
}

async function loanOf(business: string): Promise<string> {
  const [loan] = await asOwner<{ id: string }>(demo.database, 'select l.id from loan l join application a on a.id = l.application_id where a.business_name = $1', business)
  return loan?.id ?? ''
}

async function opens(person: Person, loanId: string): Promise<void> {
  await person.goTo(`/loans/${loanId}`)
  await person.seesHeading('Libro')
}

const sumOf = (loans: readonly { principalCents: number }[]): number => loans.reduce((sum, { principalCents }) => sum + principalCents, 0)

/** The page of the portfolio is the ledger's principal, loan by loan, by so many days of lateness. */
async function portfolioIs(officer: Person, loans: readonly InTheLedger[]): Promise<void> {
  const atRisk = (more: number) => {
    const cents = sumOf(loans.filter(({ days }) => days > more))
    return { cents, share: Math.round((cents / sumOf(loans)) * 1000) / 10 }
  }
  expect(await portfolioOnThePage(officer)).toEqual({
    ageing: ageingBuckets.map((bucket) => {
      const inBucket = loans.filter(({ days }) => ageingBucketOf(days) === bucket)
      return { bucket, loans: inBucket.length, principalCents: sumOf(inBucket) }
    }),
    loans: loans.length, principalCents: sumOf(loans), par: { par30: atRisk(30), par60: atRisk(60), par90: atRisk(90) },
  })
}

const daysOf = (list: readonly LateLoan[]) => list.map(({ loanId, days, bucket }) => ({ loanId, days, bucket }))

/** The list, the portfolio and the ledger, each asked by itself, today. */
async function allThreeAgree(officer: Person): Promise<LateLoan[]> {
  const ledger = await ledgerOf(demo)
  const list = await lateOnTheList(officer)
  expect(daysOf(list)).toEqual(ledger.filter(({ days }) => days > 0).map(({ loanId, days }) => ({ loanId, days, bucket: ageingBucketOf(days) })))
  await portfolioIs(officer, ledger)
  return list
}

const daysIn = (list: readonly LateLoan[], loan: string): number | undefined => list.find(({ loanId }) => loanId === loan)?.days
const pastDueIn = (list: readonly LateLoan[], loan: string): string => formatMoney(list.find(({ loanId }) => loanId === loan)?.pastDueCents ?? 0).slice(1)

/** Of the payments in the book of the loan that is open, the first or the last. */
async function undoes(person: Person, which: 'first' | 'last'): Promise<void> {
  await person.page.getByRole('button', { name: /^Deshacer el pago del/ })[which]().click()
  await person.choose('El banco lo regresó sin pagar')
  await person.write('Por qué', 'No había suficiente en la cuenta')
  await person.press('Deshacer este pago')
  await person.sees(/Se deshizo el pago de/)
}

/** Looks at what it comes to, and writes it down. */
async function changes(person: Person, loanId: string, kind: string, reason: string, dates: Record<string, string> = {}): Promise<void> {
  await opens(person, loanId)
  await person.press('Anotar un cambio')
  await person.choose(kind)
  for (const [field, day] of Object.entries(dates)) await person.page.getByLabel(field, { exact: true }).fill(day)
  await person.write('Por qué', reason)
  await person.press('Ver qué cambia')
  await person.press('Anotarlo')
  await person.sees('El cambio quedó anotado')
}

/** Lent elsewhere, late for seventy days, brought with what was owed the day before the first payment was missed. @returns the loan's id */
async function bringsOneIn(finance: Person): Promise<string> {
  const back = (days: number) => addDays(demo.today(), -days)
  const line = `1017,Marta,Sandoval,505-555-0197,monthly-5,5000,${back(300)},6,${back(70)},"2,400.00",${back(100)},,,${back(71)}`
  const content = `Loan,First name,Last name,Phone,Product,Amount,Lent on,Payments left,Next due,Balance,Paid through,Interest,Fees,As of\n${line}`
  await finance.goTo('/imports')
  await finance.seesHeading('Traer un archivo de préstamos')
  await finance.page.locator('input[type=file]').nth(1).setInputFiles({ name: 'prestamos.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
  await finance.press('Traer 1 préstamo, faltan $2,400.00')
  await finance.sees('Ya está aquí 1 préstamo')
  const [loan] = await asOwner<{ id: string }>(demo.database, "select loan_id as id from loan_brought_in where their_number = '1017'")
  return loan?.id ?? ''
}

test('the late list and the page of the portfolio at risk agree with a query on the ledger: after a night and before it, after what is brought in, recorded, undone, paused and lost by day, and after the next nights', async () => {
  const [gorditas, adobes, shirts, furniture] = [await loanOf('Antojitos Socorro'), await loanOf('Adobes Romero'), await loanOf('Padilla Screen Printing'), await loanOf('Muebles Lovato')]
  const [teresa, daniel, patricia] = [await comes('Teresa'), await comes('Daniel'), await comes('Patricia')]
  // Before the very first night as well.
  await allThreeAgree(teresa)
  const elsewhere = await bringsOneIn(patricia)
  expect(daysIn(await allThreeAgree(teresa), elsewhere)).toBe(70)
  const begun = await sleep(teresa, daniel, patricia)
  const [hers, his] = [daysIn(begun, gorditas) ?? 0, daysIn(begun, adobes) ?? 0]
  expect(begun.map(({ bucket }) => bucket).toSorted()).toEqual(['1-30', '31-60', '61-90', '91-180'])
  expect(daysIn(begun, elsewhere)).toBe(71)
  expect(daysIn(begun, furniture)).toBeUndefined()

  // Money that came three days ago ends her lateness; the bank takes it back and it begins again.
  const paid = pastDueIn(begun, gorditas)
  await opens(patricia, gorditas)
  await recordPayment(patricia, paid, 'Transferencia', addDays(demo.today(), -3))
  expect(daysIn(await allThreeAgree(teresa), gorditas)).toBeUndefined()
  await undoes(patricia, 'last')
  expect(daysIn(await allThreeAgree(teresa), gorditas)).toBe(hers)

  // One who was never late is, once his first payment is undone; one pauses from tomorrow; one who was late the longest is lost.
  await opens(patricia, furniture)
  await undoes(patricia, 'first')
  await changes(daniel, adobes, 'Una pausa', 'Se enfermó', { Desde: addDays(demo.today(), 1), Hasta: addDays(demo.today(), 20) })
  await changes(daniel, shirts, 'Se da por perdido', 'Cerró el taller y se fue')
  const byDay = await allThreeAgree(teresa)
  expect(daysIn(byDay, furniture)).toBeGreaterThan(0)
  expect(daysIn(byDay, shirts)).toBeUndefined()

  const after = await sleep(teresa, patricia)
  expect([gorditas, adobes, shirts, elsewhere].map((loan) => daysIn(after, loan))).toEqual([hers + 1, his, undefined, 72])
  // The night brought him the late fees of those months: later payments went to them first, so that an older one is short.
  expect(daysIn(after, furniture)).toBeGreaterThan((daysIn(byDay, furniture) ?? 0) + 1)

  // It comes again, of a day that is closed.
  await opens(patricia, gorditas)
  await recordPayment(patricia, pastDueIn(after, gorditas), 'Efectivo', addDays(demo.today(), -2))
  expect(daysIn(await allThreeAgree(teresa), gorditas)).toBeUndefined()
  const last = await sleep(teresa)
  expect([gorditas, adobes, shirts, elsewhere].map((loan) => daysIn(last, loan))).toEqual([undefined, his, undefined, 73])
  expect(daysIn(last, furniture)).toBe((daysIn(after, furniture) ?? 0) + 1)
  expect((await checkBooks(demo.orm.em.fork())).findings.map(lineOf)).toEqual([])
}, 900_000)
