import { afterAll, expect, test } from '@jest/globals'
import { secondFactorRequired } from '#platform/auth/index.ts'
import { businessDateAt, instantIn, startOfDateIn } from '#platform/clock/index.ts'
import { anonymousActor } from '#platform/context/index.ts'
import { settingKeys, settingOn, settingOnEach, settings } from '#services/programmes/index.ts'
import { createTestApp } from '#test/support/app.ts'

const t = await createTestApp()
const administrator = await t.asAdministrator()
afterAll(() => t.drop())

const context = () => t.context(anonymousActor(t.programme.id))

test('anybody sees the programme, its lender and what day it is there', async () => {
  const response = await t.app.inject({ url: '/api/programme' })
  expect(response.json()).toMatchObject({ code: 'test', businessDate: '2026-11-22', lender: { name: 'Molino' }, locales: ['en', 'es'], demo: false })
  expect(response.json()).not.toHaveProperty('demoPeople')
})

test('a value holds from its date on, and a past day keeps what it had', async () => {
  await administrator.put('/api/settings/due-reminders', { value: { daysBefore: [5] } })
  await administrator.put('/api/settings/due-reminders', { effectiveFrom: '2026-12-01', value: { daysBefore: [1] } })
  const dates = ['2026-11-21', '2026-11-22', '2026-11-30', '2026-12-01']
  const values = await Promise.all(dates.map((on) => settingOn(context(), 'due-reminders', on)))
  expect(values.map(({ daysBefore }) => daysBefore)).toEqual([[3], [5], [5], [1]])
})

test('a value can be put right on the day it was set: the later word counts, both are kept', async () => {
  await administrator.put('/api/settings/agreement', { value: { goodThroughDays: 50 } })
  const again = await administrator.put('/api/settings/agreement', { value: { goodThroughDays: 5 } })
  expect([again.statusCode, again.json<{ value: object }>().value]).toEqual([200, { goodThroughDays: 5 }])
  expect(await settingOn(context(), 'agreement')).toEqual({ goodThroughDays: 5 })
  expect((await settingOnEach(context(), 'agreement', ['2026-11-22'])).get('2026-11-22')).toEqual({ goodThroughDays: 5 })
  const listed = (await administrator.get('/api/settings')).json<{ key: string; value: object; history: { effectiveFrom: string; value: object }[] }[]>().find(({ key }) => key === 'agreement')
  expect(listed).toMatchObject({ value: { goodThroughDays: 5 }, history: [{ effectiveFrom: '2026-11-22', value: { goodThroughDays: 5 } }, { effectiveFrom: '2026-11-22', value: { goodThroughDays: 50 } }] })
})

test.each([
  ['agreement', { goodThroughDays: 0 }, 'value.goodThroughDays', 'too-small'],
  ['help', { ...settings.help.fallback, longestPauseDays: 0 }, 'value.longestPauseDays', 'too-small'],
  ['clocks', { ...settings.clocks.fallback, invitationDays: 0 }, 'value.invitationDays', 'unsafe-day-count'],
  ['coaching', { ...settings.coaching.fallback, closeAfterDays: 0 }, 'value.closeAfterDays', 'unsafe-day-count'],
])('no days at all are no value of %s', async (key, value, path, code) => {
  expect((await administrator.put(`/api/settings/${key}`, { value })).json()).toMatchObject({ status: 422, errors: [{ path, code }] })
})

test('nothing is set into the past', async () => {
  const past = await administrator.put('/api/settings/agreement', { effectiveFrom: '2026-11-21', value: { goodThroughDays: 6 } })
  expect(past.json()).toMatchObject({ status: 422, errors: [{ path: 'effectiveFrom', code: 'date-is-past', params: { earliest: '2026-11-22' } }] })
})

test('a value that does not fit its key is told every fault', async () => {
  const response = await administrator.put('/api/settings/lender', { value: { name: '', phone: 7 } })
  const { errors } = response.json<{ errors: { path: string }[] }>()
  expect(errors.map(({ path }) => path).toSorted()).toEqual(['value.address', 'value.hours', 'value.name', 'value.phone'])
})

test('day counts under which a deadline of the law could pass in silence are refused', async () => {
  const value = { ...settings.clocks.fallback, decisionDays: 45, incompletenessNoticeDay: 50 }
  const { errors } = (await administrator.put('/api/settings/clocks', { value })).json<{ errors: object[] }>()
  expect(errors).toEqual(expect.arrayContaining([{ path: 'value.decisionDays', code: 'unsafe-day-count' }, { path: 'value.incompletenessNoticeDay', code: 'unsafe-day-count' }]))
})

test('every fallback fits its own shape', () => {
  for (const key of settingKeys) expect({ key, ...settings[key].schema.safeParse(settings[key].fallback) }).toMatchObject({ key, success: true })
})

test('an administrator sees what holds, since when, and who set it', async () => {
  const list = (await administrator.get('/api/settings')).json<{ key: string; isFallback: boolean; history: { setBy: string | null }[] }[]>()
  expect(list.map(({ key }) => key)).toEqual(settingKeys)
  expect(list.find(({ key }) => key === 'clocks')).toMatchObject({ isFallback: true, history: [] })
  expect(list.find(({ key }) => key === 'due-reminders')?.history[0]).toMatchObject({ setBy: administrator.personId })
})

test('the business date is the one on the wall of the office', () => {
  expect(businessDateAt(new Date('2026-11-23T06:59:59Z'), 'America/Denver')).toBe('2026-11-22')
  expect(businessDateAt(new Date('2026-11-23T07:00:00Z'), 'America/Denver')).toBe('2026-11-23')
  expect(businessDateAt(new Date('2026-11-22T10:00:00Z'), 'Pacific/Kiritimati')).toBe('2026-11-23')
})

test.each([
  ['a day in winter', '2026-11-22', '2026-11-22T07:00:00.000Z'],
  ['a day in summer', '2026-07-01', '2026-07-01T06:00:00.000Z'],
  ['the day on which summer time begins', '2026-03-08', '2026-03-08T07:00:00.000Z'],
  ['the day on which it ends', '2026-11-01', '2026-11-01T06:00:00.000Z'],
])('%s begins at its own instant', (_day, date, instant) => {
  expect(startOfDateIn(date, 'America/Denver').toISOString()).toBe(instant)
})

test('nine in the morning is nine in the morning after the clocks have changed that night', () => {
  expect(instantIn('2026-03-08', '09:00', 'America/Denver').toISOString()).toBe('2026-03-08T15:00:00.000Z')
})

test('whether staff need a second factor follows the later word of a day too', async () => {
  await administrator.put('/api/settings/staff-second-factor', { value: { required: false } })
  expect(await secondFactorRequired(t.orm.em.fork(), administrator.personId, '2026-11-22')).toBe(false)
  await administrator.put('/api/settings/staff-second-factor', { value: { required: true } })
  expect(await secondFactorRequired(t.orm.em.fork(), administrator.personId, '2026-11-22')).toBe(true)
})
