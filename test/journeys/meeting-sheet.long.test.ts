import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { checkBooks } from '#infra/books/check-books.ts'
import type { MeetingSheet } from '#services/circles/meetings/schemas.ts'
import { demoByClock, type DemoByClock } from './support/demo-by-clock.ts'
import { isKept, until } from './support/kept-on-phone.ts'
import { look } from './support/look.ts'
import { deskInSpanish, phoneInSpanish, type Person } from './support/person.ts'
import { signInAs } from './support/staff-steps.ts'
import { formTanda, record, send, signInQuietly } from './support/tanda-steps.ts'

/** Six in a cundina that meets today in a kitchen without a signal. Mercedes keeps it, on her phone; Teresa is in the office. */
const keys = ['rosa', 'efrain', 'ofelia', 'nohemi', 'gloria', 'leonor']
let demo: DemoByClock
let mercedes: Person
let teresa: Person
let rosa: Person
let circleId: string
let meetingId: string
beforeAll(async () => {
  demo = await demoByClock('2026-11-30')
  mercedes = await demo.someone('Mercedes', phoneInSpanish)
  teresa = await demo.someone('Teresa', deskInSpanish)
  await signInAs(mercedes, 'mercedes@example.org')
  await signInQuietly(teresa, 'teresa')
  const people: Person[] = []
  for (const key of keys) {
    const person = await demo.someone(key, phoneInSpanish)
    await signInQuietly(person, key)
    people.push(person)
  }
  const [first] = people
  if (!first) throw new Error('six people')
  rosa = first
  circleId = await formTanda(mercedes, people, '2026-11-30', 'agreed')
  await send(mercedes, 'POST', `/api/circles/${circleId}/start`, { id: randomUUID() })
}, 300_000)
afterAll(() => demo.tearDown())

const sheetOf = (): Promise<MeetingSheet> => send(teresa, 'GET', `/api/circles/${circleId}/meetings/${meetingId}/sheet`)
async function memberOf(name: string): Promise<MeetingSheet['members'][number]> {
  const found = (await sheetOf()).members.find((one) => one.name.startsWith(name))
  if (!found) throw new Error(name)
  return found
}
const row = (name: string) => mercedes.page.locator('.meeting-row', { hasText: name })
/** What is marked in the row of somebody, as her phone shows it. */
const marked = async (name: string): Promise<string> => (await row(name).locator('.choice[data-selected]').textContent() ?? '').trim()
const contributed = async (): Promise<number> => (await demo.orm.em.fork().execute<{ n: number }[]>(`select count(*)::int as n from circle_event where circle_id = ? and kind = 'contribution'`, [circleId]))[0]?.n ?? 0
const handedIn = async (): Promise<number> => (await demo.orm.em.fork().execute<{ n: number }[]>(`select count(*)::int as n from audit_event where action = 'circle-sheet-recorded' and detail->>'meetingId' = ? and actor_id = (select id from person where email = 'mercedes@example.org')`, [meetingId]))[0]?.n ?? 0

test('who keeps a circle plans its meetings; a member reads when and where, and says that she cannot come', async () => {
  await mercedes.goTo(`/circles/${circleId}`)
  await mercedes.press('Planear juntas')
  await mercedes.findsNoBarrier('circle, planning meetings')
  await mercedes.choose(/una el día de cada turno/)
  await mercedes.write('A qué hora', '18:00')
  await mercedes.write('Dónde', 'La cocina de Alma Rosa')
  await mercedes.write('De qué se habla', 'Quién guarda la caja')
  await mercedes.press('Planear')
  await mercedes.sees(/Ya quedaron planeadas 6 juntas/)
  await mercedes.findsNoBarrier('circle, with meetings')
  await look(mercedes, 'kept-circle-meetings-390')
  await mercedes.press(/lunes 30 de noviembre/)
  await mercedes.seesHeading('Hoja de la junta')
  meetingId = new URL(mercedes.page.url()).pathname.split('/').at(-1) ?? ''

  await rosa.page.evaluate(() => localStorage.setItem('molino.someone', '1'))
  await rosa.goTo('/circle')
  await rosa.seesHeading('La próxima junta')
  await rosa.sees('La cocina de Alma Rosa')
  await rosa.press('No puedo ir')
  await rosa.sees('Usted avisó que no puede ir.')
  await rosa.findsNoBarrier('circle, said that she cannot come')
  await look(rosa, 'my-circle-meeting-390')
  await rosa.press('Sí voy a ir')
  await rosa.page.getByRole('button', { name: 'No puedo ir' }).waitFor()
  expect((await memberOf('Rosa')).attendance).toBe(null)
}, 300_000)

test('without a signal she fills the sheet and reloads: nothing is lost, and it waits on her phone', async () => {
  await isKept(mercedes, '/api/me', `/api/circles/${circleId}/meetings/${meetingId}/sheet`)
  await mercedes.page.reload()
  await mercedes.seesHeading('Hoja de la junta')
  await mercedes.page.waitForLoadState('networkidle')
  await mercedes.findsNoBarrier('meeting sheet, empty')

  await mercedes.page.context().setOffline(true)
  await mercedes.sees(/Sin señal desde las/)
  await mercedes.press('Todos vinieron y pusieron')
  await mercedes.choose('Tarde', /Asistencia de Efraín/)
  await mercedes.choose('Faltó', /Asistencia de Nohemí/)
  await row('Nohemí').getByRole('checkbox').locator('xpath=ancestor::label').click()
  await row('Rosa').getByLabel(/^Préstamo/).fill('20')
  await look(mercedes, 'meeting-sheet-filled-390')

  await mercedes.page.reload()
  await mercedes.seesHeading('Hoja de la junta')
  expect([await marked('Rosa'), await marked('Efraín'), await marked('Nohemí')]).toEqual(['Vino', 'Tarde', 'Faltó'])
  expect(await row('Rosa').getByLabel(/^Préstamo/).inputValue()).toBe('20')
  expect([await row('Gloria').getByRole('checkbox').isChecked(), await row('Nohemí').getByRole('checkbox').isChecked()]).toEqual([true, false])
  await mercedes.press('Mandar la hoja, $270.00')
  await mercedes.sees('La hoja quedó en su teléfono. Se manda sola.')
  await mercedes.sees(/por mandar \(1\)/)
  await mercedes.page.reload()
  await mercedes.sees(/por mandar \(1\)/)
  await mercedes.sees(/En su teléfono desde las/)
  await mercedes.findsNoBarrier('meeting sheet, waiting to be sent')
  await look(mercedes, 'meeting-sheet-waits-390')
  expect([await contributed(), await handedIn()]).toEqual([0, 0])
}, 300_000)

test('meanwhile the office notes otherwise; back with a signal all that agrees is recorded once, and both values stand of the rest', async () => {
  const [efrain, gloria, rosas] = [await memberOf('Efraín'), await memberOf('Gloria'), await memberOf('Rosa')]
  const loanId = rosas.loans[0]?.loanId ?? ''
  await send(teresa, 'POST', `/api/circles/${circleId}/meetings/${meetingId}/sheet`, { attendance: [{ memberId: efrain.memberId, read: null, now: 'excused' }], contributions: [], payments: [] })
  await record(teresa, circleId, { kind: 'contribution', memberId: gloria.memberId, round: 1 })
  await send(teresa, 'POST', `/api/loans/${loanId}/payments`, { id: randomUUID(), amountCents: 2_000, method: 'cash', receivedOn: demo.today() })

  await mercedes.page.context().setOffline(false)
  await mercedes.sees(/por resolver \(1\)/)
  await mercedes.sees(/^Hay dos anotaciones de Efraín/)
  await mercedes.sees(/^Hay dos anotaciones de Gloria/)
  await mercedes.sees(/^Hay dos anotaciones de Rosa/)
  await mercedes.findsNoBarrier('meeting sheet, in conflict')
  await look(mercedes, 'meeting-sheet-conflict-390')
  expect(await contributed()).toBe(5)
  expect([await handedIn(), (await memberOf('Efraín')).attendance, (await memberOf('Nohemí')).attendance, (await memberOf('Leonor')).attendance]).toEqual([1, 'excused', 'absent', 'present'])
  expect((await memberOf('Rosa')).loans[0]?.paid.map(({ amountCents }) => amountCents)).toEqual([2_000])

  await mercedes.page.reload()
  await mercedes.sees(/^Hay dos anotaciones de Efraín/)
  await row('Efraín').getByRole('button', { name: 'Se queda lo mío' }).click()
  await row('Gloria').getByRole('button', { name: 'Es el mismo dinero' }).click()
  await row('Rosa').getByRole('button', { name: 'Es el mismo pago' }).click()
  await mercedes.page.getByText(/por resolver/).first().waitFor({ state: 'detached' })
  await until(mercedes, async () => document.querySelectorAll('.meeting-conflict').length === 0)
  await mercedes.page.waitForFunction(() => document.querySelectorAll('.meeting-standing[data-standing="sent"]').length === 6)
  await look(mercedes, 'meeting-sheet-sent-390')
  expect([(await memberOf('Efraín')).attendance, await contributed(), await handedIn()]).toEqual(['late', 5, 2])
  expect((await memberOf('Rosa')).loans[0]?.paid.map(({ amountCents }) => amountCents)).toEqual([2_000])
  expect((await checkBooks(demo.orm.em.fork())).findings).toEqual([])
}, 300_000)

test('money that was handed over twice goes to the next round', async () => {
  await mercedes.goTo(`/circles/${circleId}/meetings/${meetingId}`)
  await row('Nohemí').waitFor()
  await mercedes.page.context().setOffline(true)
  await row('Nohemí').getByRole('checkbox').locator('xpath=ancestor::label').click()
  await mercedes.press('Mandar la hoja, $50.00')
  await record(teresa, circleId, { kind: 'contribution', memberId: (await memberOf('Nohemí')).memberId, round: 1 })
  await mercedes.page.context().setOffline(false)
  await mercedes.sees(/^Hay dos anotaciones de Nohemí/)
  await mercedes.press('Es otro, va al turno 2')
  await mercedes.page.getByText(/por resolver/).first().waitFor({ state: 'detached' })
  await row('Nohemí').getByText('Turno 2').waitFor()
  expect(await contributed()).toBe(7)
  expect((await checkBooks(demo.orm.em.fork())).findings).toEqual([])
}, 300_000)

test('what was agreed is read by the members; on paper the sheet has room for a pen; on her way out nothing of it stays on the phone', async () => {
  await mercedes.press('Escribir los acuerdos')
  await mercedes.write('Los acuerdos de la junta', 'La caja la guarda Ofelia.')
  await mercedes.press('Guardar')
  await mercedes.sees('Los acuerdos ya se guardaron.')
  await rosa.goTo('/circle')
  await rosa.seesHeading('Juntas que ya pasaron')
  await rosa.page.locator('.meeting-past summary').first().click()
  await rosa.sees('La caja la guarda Ofelia.')
  await rosa.findsNoBarrier('circle, with minutes')
  await look(rosa, 'my-circle-minutes-390')

  await mercedes.page.emulateMedia({ media: 'print' })
  expect(await mercedes.page.locator('.meeting-paper tbody tr').count()).toBe(6)
  expect(await mercedes.page.locator('.meeting-paper').isVisible()).toBe(true)
  expect(await mercedes.page.locator('.meeting-grid').isVisible()).toBe(false)
  await look(mercedes, 'meeting-paper')
  await mercedes.page.emulateMedia({ media: 'screen' })
  await teresa.page.evaluate(() => localStorage.setItem('molino.someone', '1'))
  await teresa.goTo(`/circles/${circleId}/meetings/${meetingId}`)
  await teresa.seesHeading('Hoja de la junta')
  await teresa.findsNoBarrier('meeting sheet, sent')
  await look(teresa, 'meeting-sheet-1280')

  await mercedes.goTo('/account')
  await mercedes.press('Salir')
  await mercedes.sees('Ya salió.')
  await until(mercedes, async () => !(await caches.keys()).some((name) => name.startsWith('molino.seen.')))
  expect(await mercedes.page.evaluate(() => Object.keys(localStorage).filter((name) => !/language|theme/.test(name)))).toEqual([])
}, 300_000)
