import { describe, expect, test } from '@jest/globals'
import { deputyFaults, deputyOn, longestDeputyDays, type Deputyship } from '#domain/decision/deputy.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'

const today = '2026-11-26'
const away = (more: Partial<Deputyship> = {}): Deputyship => ({ officerId: 'teresa', deputyId: 'daniel', fromOn: today, throughOn: '2026-12-04', ...more })
const codes = (wanted: Deputyship, others: Deputyship[] = []) => deputyFaults(wanted, others, today).map(({ code }) => code)

describe('who stands in', () => {
  test('does so from the first day through the last', () => {
    const deputies = [away({ fromOn: '2026-12-01' })]
    expect(['2026-11-30', '2026-12-01', '2026-12-04', '2026-12-05'].map((day) => deputyOn(deputies, 'teresa', day))).toEqual([null, 'daniel', 'daniel', null])
    expect(deputyOn(deputies, 'daniel', '2026-12-01')).toBeNull()
  })

  test('may be anybody but herself, from today on, for three months at most', () => {
    expect(codes(away())).toEqual([])
    expect(codes(away({ throughOn: today }))).toEqual([])
    expect(codes(away({ throughOn: addDays(today, longestDeputyDays - 1) }))).toEqual([])
    expect(codes(away({ throughOn: addDays(today, longestDeputyDays) }))).toEqual(['absence-too-long'])
  })

  test('is told all that is wrong at once', () => {
    expect(codes(away({ deputyId: 'teresa', fromOn: '2026-11-25', throughOn: '2026-11-20' }))).toEqual(['deputy-is-self', 'date-is-past', 'dates-reversed'])
  })

  test('is one person on a day, and one who is there herself', () => {
    const others = [away({ fromOn: '2026-12-04', throughOn: '2026-12-10' }), away({ officerId: 'daniel', deputyId: 'patricia', fromOn: '2026-11-26', throughOn: '2026-11-26' })]
    expect(codes(away(), others)).toEqual(['deputy-overlap', 'deputy-is-away'])
    expect(codes(away({ fromOn: '2026-11-27', throughOn: '2026-12-03' }), others)).toEqual([])
  })
})
