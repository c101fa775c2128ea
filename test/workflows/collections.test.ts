import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { clockStage, type ClockStage } from './support/clock-stage.ts'
import { staffOf, type Staff } from './support/coached-loan.ts'
import { lateLoan } from './support/late-loan.ts'

let stage: ClockStage
let staff: Staff
let loans: ReturnType<typeof lateLoan>
beforeAll(async () => {
  stage = await clockStage()
  staff = await staffOf(stage)
  loans = lateLoan(stage, staff)
})
afterAll(() => stage.drop())

describe('a loan that is late', () => {
  it('is reminded and comes up to be called; paid, it is over, and late again it begins anew under the same id', async () => {
    const loan = await loans.missed()
    const day = (n: number) => addDays(loan.due, n)
    expect(await loans.held(loan)).toMatchObject({ status: 'working', openedVersion: 1 })
    await stage.goTo(day(1), '10:00')
    expect(await loans.told(loan.she)).toEqual([`payment-late ${day(1)}`])
    expect(await loans.late(loan)).toMatchObject({ group: 'later', collections: { nextStep: { kind: 'call', on: day(3) } } })
    await stage.goTo(day(3), '10:00')
    expect(await loans.late(loan)).toMatchObject({ group: 'to-call' })
    expect(await loans.steps(loan)).toEqual([`late-reminder ${day(1)}`, `call-due ${day(3)}`])
    await loans.call(loan, { outcome: 'no-answer' })
    await stage.goTo(day(5), '10:00')
    expect((await loans.steps(loan)).slice(2).toSorted()).toEqual([`call-due ${day(5)}`, `late-reminder ${day(5)}`])
    await loans.payWhatIsLate(loan)
    const first = await loans.runId(loan)
    expect(await loans.result(loan)).toMatchObject({ ending: 'cured' })
    await loans.record('collections-cured', loan)

    const again = await loans.misses(loan)
    expect(await loans.runId(loan)).not.toBe(first)
    await stage.goTo(addDays(again, 1), '10:00')
    expect((await loans.told(loan.she)).at(-1)).toBe(`payment-late ${addDays(again, 1)}`)
    await loans.payWhatIsLate(loan)
    expect(await loans.result(loan)).toMatchObject({ ending: 'cured' })
    expect(await loans.incidents(loan)).toEqual([])
  })

  it('whose promise is kept is thanked, and called again only about what is still late', async () => {
    const loan = await loans.missed()
    const day = (n: number) => addDays(loan.due, n)
    await stage.goTo(day(3), '10:00')
    await loans.call(loan, { outcome: 'talked', promise: { id: randomUUID(), amountCents: 1_000, promisedOn: day(9) } })
    expect((await loans.held(loan)).clocks.map(({ kind }) => kind)).not.toContain('call-due')
    await stage.goTo(day(9), '10:00')
    expect((await loans.told(loan.she)).slice(1)).toEqual([`promise-made ${day(3)}`, `promise-today ${day(9)}`])
    await loans.pay(loan, 1_000)
    await stage.goTo(day(10), '04:00')
    await loans.closeTheDay()
    expect((await loans.told(loan.she)).at(-1)).toBe(`promise-kept ${day(10)}`)
    expect(await loans.late(loan)).toMatchObject({ promise: { state: 'kept' }, collections: { nextStep: { kind: 'call', on: day(10) } } })
    await loans.payWhatIsLate(loan)
    expect(await loans.result(loan)).toMatchObject({ ending: 'cured' })
    await loans.record('collections-promise-kept', loan)
  })

  it('whose promise is broken is to be called the next morning, and its officer hears of it', async () => {
    const loan = await loans.missed()
    const day = (n: number) => addDays(loan.due, n)
    await loans.call(loan, { outcome: 'talked', promise: { id: randomUUID(), amountCents: 1_000, promisedOn: day(6) } })
    await stage.goTo(day(7), '10:00')
    expect((await loans.told(staff.officer)).at(-1)).toBe(`promise-broken ${day(7)}`)
    expect(await loans.steps(loan)).toEqual(expect.arrayContaining([`promise-due ${day(7)}`, `call-due ${day(7)}`]))
    expect(await loans.late(loan)).toMatchObject({ group: 'promise-broken', promise: { state: 'broken' }, collections: { nextStep: { kind: 'call', on: day(7) } } })
    await loans.payWhatIsLate(loan)
    await loans.record('collections-promise-broken', loan)
  })

  it('waits in silence from the day of a bankruptcy, until a person lets it go on', async () => {
    const loan = await loans.missed()
    const day = (n: number) => addDays(loan.due, n)
    await loans.officerDoes(loan, 'contact-stop', { id: randomUUID(), reason: 'bankruptcy' })
    expect(await loans.held(loan)).toMatchObject({ status: 'waiting', clocks: [{ kind: 'charge-off-proposal' }] })
    await stage.goTo(day(34), '10:00')
    expect([await loans.told(loan.she), await loans.steps(loan)]).toEqual([[], []])
    await loans.officerDoes(loan, 'contact-stop/lifting', { reason: 'The court let it go on' })
    await stage.goTo(day(34), '11:00')
    expect(await loans.held(loan)).toMatchObject({ status: 'working' })
    expect(await loans.told(loan.she)).toEqual([`late-for-long ${day(34)}`])
    await loans.payWhatIsLate(loan)
    await loans.record('collections-waiting', loan)
  })

  it('for half a year gets three letters; then a charge-off is proposed, put off, proposed again, and done by a person', async () => {
    const loan = await loans.missed()
    const day = (n: number) => addDays(loan.due, n)
    await stage.goTo(day(180), '10:00')
    expect((await loans.told(loan.she)).filter((told) => told.startsWith('late-'))).toEqual([`late-for-long ${day(30)}`, `late-for-long ${day(60)}`, `late-for-long ${day(90)}`])
    expect((await loans.told(staff.officer)).at(-1)).toBe(`charge-off-proposed ${day(180)}`)
    expect(await loans.late(loan)).toMatchObject({ group: 'to-decide' })
    await loans.officerDoes(loan, 'charge-off-proposal/postponement', { id: randomUUID(), days: 10 })
    expect((await loans.late(loan))?.group).toBe('to-call')
    await stage.goTo(day(190), '10:00')
    expect((await loans.told(staff.officer)).at(-1)).toBe(`charge-off-proposed ${day(190)}`)
    await loans.officerDoes(loan, 'changes', { id: randomUUID(), kind: 'charge-off', effectiveOn: stage.today(), reason: 'no-contact' })
    expect(await loans.result(loan)).toMatchObject({ ending: 'charged-off' })
    await loans.record('collections-charged-off', loan)
  })
})
