import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { byInject, done } from '#test/support/lending.ts'
import { clockStage, type ClockStage } from './support/clock-stage.ts'
import { coachedLoan, staffOf, type Staff } from './support/coached-loan.ts'

let stage: ClockStage
let staff: Staff
let loans: ReturnType<typeof coachedLoan>
beforeAll(async () => {
  stage = await clockStage()
  staff = await staffOf(stage)
  loans = coachedLoan(stage, staff)
})
afterAll(() => stage.drop())

describe('a coaching plan', () => {
  it('goes through 180 days with one talk missed, one early warning and another coach, and ends with the talk after the last payment', async () => {
    const loan = await loans.approve()
    const { she } = loan
    expect(await loans.held(loan)).toMatchObject({ status: 'before-funding', checkpoint: 'before-funding' })
    await loans.talk(loan, 'before-funding', 'done')
    const funded = await loans.fund(loan)
    const day = (n: number) => addDays(funded, n)
    expect(await loans.held(loan)).toMatchObject({ status: 'repaying', checkpoint: 'after-funding-30' })

    await stage.goTo(day(27), '08:00')
    expect(await loans.told(she)).toEqual([`talk-reminder ${loan.approvedOn}`])
    await stage.goTo(day(30))
    expect((await loans.told(she)).slice(1)).toEqual([`talk-reminder ${day(27)}`, `talk-reminder ${day(30)}`])
    expect((await loans.told(staff.coach)).slice(1)).toEqual([`talk-reminder-for-coach ${day(27)}`, `talk-reminder-for-coach ${day(30)}`])
    const firstRun = await loans.runId(loan)
    await loans.talk(loan, 'after-funding-30', 'done')
    expect(await loans.held(loan)).toMatchObject({ checkpoint: 'after-funding-90' })
    expect(await loans.runId(loan)).not.toBe(firstRun)
    await loans.record('coaching-continued-as-new', loan, firstRun)

    // The first payment is missed: an early warning, one only, also where the second is missed as well.
    await stage.goTo(day(40))
    await loans.closeTheDay()
    const noticed = stage.today()
    const early = (await loans.held(loan)).checkpoint
    expect(early).toMatch(/^early-warning-/)
    await stage.goTo(addDays(noticed, 2))
    expect((await loans.told(she)).at(-1)).toBe(`talk-reminder ${addDays(noticed, 2)}`)
    await loans.talk(loan, early, 'done')
    await loans.pay(loan, 100_000)

    // Day 90 is missed: the coach hears of it on the third day, the officer a week later.
    await stage.goTo(day(93))
    expect((await loans.told(staff.coach)).at(-1)).toBe(`talk-missed ${day(93)}`)
    expect(await loans.told(staff.officer)).toEqual([])
    await stage.goTo(day(100))
    expect(await loans.told(staff.officer)).toEqual([`talk-missed-for-officer ${day(100)}`])

    // Another coach takes over: whose she is, is read when a clock is struck.
    await loans.giveTo(loan, staff.otherCoach)
    await stage.goTo(day(180))
    expect(await loans.told(staff.otherCoach)).toEqual([`talk-reminder-for-coach ${day(177)}`, `talk-reminder-for-coach ${day(180)}`])
    expect((await loans.told(staff.coach)).at(-1)).toBe(`talk-missed ${day(93)}`)
    await loans.talk(loan, 'after-funding-180', 'done', { by: staff.otherCoach })

    await loans.payOff(loan)
    expect(await loans.held(loan)).toMatchObject({ status: 'paid-off', checkpoint: 'completion' })
    await loans.talk(loan, 'completion', 'done', { by: staff.otherCoach })
    expect(await loans.result(loan)).toMatchObject({ ending: 'completed' })
    await loans.record('coaching-completed', loan)
  })

  it('of a loan paid off early drops what was still to come; a last talk that nobody holds is told, and the plan ends without it', async () => {
    const loan = await loans.approve()
    const funded = await loans.fund(loan)
    await stage.goTo(addDays(funded, 10))
    await loans.payOff(loan)
    const paidOff = stage.today()
    const state = await loans.held(loan)
    expect(state).toMatchObject({ status: 'paid-off', checkpoint: 'completion' })
    expect(new Set(state.clocks.map(({ occurrence }) => occurrence.split(':')[0]))).toEqual(new Set(['completion']))
    await stage.goTo(addDays(paidOff, 36))
    expect(await loans.held(loan)).toMatchObject({ status: 'paid-off' })
    await stage.goTo(addDays(paidOff, 37))
    expect(await loans.result(loan)).toMatchObject({ ending: 'completed' })
    await loans.record('coaching-closed', loan)
  })

  it('is put off and agreed on anew as the two of them like: clocks follow the day that counts', async () => {
    const loan = await loans.approve()
    const funded = await loans.fund(loan)
    await stage.goTo(addDays(funded, 28))
    await loans.talk(loan, 'after-funding-30', 'moved', { nextOn: addDays(funded, 40) })
    const before = (await loans.told(loan.she)).length
    await stage.goTo(addDays(funded, 39))
    expect((await loans.told(loan.she)).slice(before)).toEqual([`talk-reminder ${addDays(funded, 37)}`])
    await stage.goTo(addDays(funded, 41))
    await loans.talk(loan, 'after-funding-30', 'done', { nextOn: addDays(funded, 50) })
    expect((await loans.held(loan)).checkpoint).toMatch(/^agreed-/)
  })

  it('of a loan that is given up before it is funded ends as cancelled', async () => {
    const loan = await loans.approve()
    const { version } = await stage.application(loan)
    await done(byInject(await stage.signIn(loan.she.email)), 'POST', `/api/applications/${loan.applicationId}/withdrawal`, { version })
    await stage.settle()
    expect(await loans.result(loan)).toMatchObject({ ending: 'cancelled' })
    await loans.record('coaching-cancelled', loan)
  })
})
