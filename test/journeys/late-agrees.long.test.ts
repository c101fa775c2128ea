import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { ageingBucketOf, ageingBuckets } from '#domain/ageing/ageing-bucket.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { checkBooks } from '#infra/books/check-books.ts'
import { lineOf } from '#infra/books/finding.ts'
import { asOwner } from '#test/support/as-owner.ts'
import { demoByClock, type DemoByClock } from './support/demo-by-clock.ts'
import { lateOnTheList, ledgerOf, portfolioOnThePage, type InTheLedger, type LateLoan } from './support/late-three-ways.ts'
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

/** A night: nobody at a desk stays signed in through it. */
async function sleep(...people: Person[]): Promise<void> {
  expect((await demo.sleep()).at(-1)).toBe(addDays(demo.today(), -1))
  for (const person of people) await signsIn(person)
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
  const atRisk = (more: number) => sumOf(loans.filter(({ days }) => days > more))
  expect(await portfolioOnThePage(officer)).toEqual({
    ageing: ageingBuckets.map((bucket) => {
      const inBucket = loans.filter(({ days }) => ageingBucketOf(days) === bucket)
      return { bucket, loans: inBucket.length, principalCents: sumOf(inBucket) }
    }),
    loans: loans.length, principalCents: sumOf(loans), par: { par30: atRisk(30), par60: atRisk(60), par90: atRisk(90) },
  })
}

const daysOf = (list: readonly LateLoan[]) => list.map(({ loanId, days, bucket }) => ({ loanId, days, bucket }))

/** After a night: list, portfolio and ledger, each asked by itself. */
async function allThreeAgree(officer: Person): Promise<LateLoan[]> {
  const ledger = await ledgerOf(demo)
  const list = await lateOnTheList(officer)
  expect(daysOf(list)).toEqual(ledger.filter(({ days }) => days > 0).map(({ loanId, days }) => ({ loanId, days, bucket: ageingBucketOf(days) })))
  await portfolioIs(officer, ledger)
  return list
}

/** In the middle of a day no night has told of it: who is late and for how long is the list's, what is lent the ledger's. */
async function pageAgreesWithTheList(officer: Person): Promise<LateLoan[]> {
  const list = await lateOnTheList(officer)
  const ledger = await ledgerOf(demo)
  await portfolioIs(officer, ledger.map((loan) => ({ ...loan, days: list.find(({ loanId }) => loanId === loan.loanId)?.days ?? 0 })))
  return list
}

const daysIn = (list: readonly LateLoan[], loan: string): number | undefined => list.find(({ loanId }) => loanId === loan)?.days
const pastDueIn = (list: readonly LateLoan[], loan: string): string => formatMoney(list.find(({ loanId }) => loanId === loan)?.pastDueCents ?? 0).slice(1)

/** Of the payments in the book of the loan that is open, the first or the last. */
async function undoes(person: Person, which: 'first' | 'last'): Promise<void> {
  await person.page.getByRole('button', { name: /^Deshacer el pago del/ })[which]().click()
  await person.write('Por qué', 'El banco regresó el cheque')
  await person.press('Deshacer este pago')
  await person.sees(/Se deshizo el pago de/)
}

async function chargesOff(person: Person, loanId: string): Promise<void> {
  await opens(person, loanId)
  await person.press('Anotar un cambio')
  await person.choose('Se da por perdido')
  await person.write('Por qué', 'Cerró el taller y se fue')
  await person.press('Ver qué cambia')
  await person.press('Anotarlo')
  await person.sees('El cambio quedó anotado')
}

test('the late list and the page of the portfolio at risk agree with a query on the ledger: after a night, after what is recorded, undone and lost by day, and after the next nights', async () => {
  const [gorditas, adobes, shirts, furniture] = [await loanOf('Antojitos Socorro'), await loanOf('Adobes Romero'), await loanOf('Padilla Screen Printing'), await loanOf('Muebles Lovato')]
  await sleep()
  const [teresa, daniel, patricia] = [await comes('Teresa'), await comes('Daniel'), await comes('Patricia')]
  const begun = await allThreeAgree(teresa)
  const [hers, his] = [daysIn(begun, gorditas) ?? 0, daysIn(begun, adobes) ?? 0]
  expect(begun.map(({ bucket }) => bucket).toSorted()).toEqual(['1-30', '31-60', '91-180'])
  expect(daysIn(begun, furniture)).toBeUndefined()

  // Money that came three days ago ends her lateness; the bank takes it back and it begins again.
  const paid = pastDueIn(begun, gorditas)
  await opens(patricia, gorditas)
  await recordPayment(patricia, paid, 'Transferencia', addDays(demo.today(), -3))
  expect(daysIn(await pageAgreesWithTheList(teresa), gorditas)).toBeUndefined()
  await undoes(patricia, 'last')
  expect(daysIn(await pageAgreesWithTheList(teresa), gorditas)).toBe(hers)

  // One who was never late is, once his first payment is undone; one who was late the longest is lost.
  await opens(patricia, furniture)
  await undoes(patricia, 'first')
  await chargesOff(daniel, shirts)
  const byDay = await pageAgreesWithTheList(teresa)
  expect(daysIn(byDay, furniture)).toBeGreaterThan(0)
  expect(daysIn(byDay, shirts)).toBeUndefined()

  await sleep(teresa, patricia)
  const after = await allThreeAgree(teresa)
  expect([gorditas, adobes, shirts].map((loan) => daysIn(after, loan))).toEqual([hers + 1, his + 1, undefined])
  // The night brought him the late fees of those months: later payments went to them first, so that an older one is short.
  expect(daysIn(after, furniture)).toBeGreaterThan((daysIn(byDay, furniture) ?? 0) + 1)

  // It comes again, of a day that is closed.
  await opens(patricia, gorditas)
  await recordPayment(patricia, pastDueIn(after, gorditas), 'Efectivo', addDays(demo.today(), -2))
  await pageAgreesWithTheList(teresa)
  await sleep(teresa, patricia)
  const last = await allThreeAgree(teresa)
  expect([gorditas, adobes, shirts].map((loan) => daysIn(last, loan))).toEqual([undefined, his + 2, undefined])
  expect(daysIn(last, furniture)).toBe((daysIn(after, furniture) ?? 0) + 1)
  expect((await checkBooks(demo.orm.em.fork())).findings.map(lineOf)).toEqual([])
}, 600_000)
