import { describe, expect, test } from '@jest/globals'
import { callGroupOf, inCallOrder, type ToCall } from '#domain/collections/call-order.ts'
import { callsThisWeek, contactRefusal, isQuiet, withWeek } from '#domain/collections/contact-limit.ts'
import { answerBy, nextOfficer } from '#domain/collections/help.ts'

const today = '2026-11-25'
const limits = { maxPerWeek: 3, quietFrom: '20:00', quietUntil: '08:30' }

const late = (more: Partial<ToCall>): ToCall => ({ daysPastDue: 5, waitsForAnswer: false, promise: null, nextContactOn: null, nextStep: null, ...more })

describe('how often somebody late is called', () => {
  test('seven days count, today among them', () => {
    expect(callsThisWeek(['2026-11-18', '2026-11-19', '2026-11-25'], today)).toBe(2)
  })

  test('not more than the programme allows, and not at night', () => {
    const calledOn = ['2026-11-20', '2026-11-23', '2026-11-25']
    expect(contactRefusal({ calledOn, isStopped: false }, limits, { today, clock: '12:00' })).toBe('contact-limit')
    expect(contactRefusal({ calledOn: calledOn.slice(1), isStopped: false }, limits, { today, clock: '12:00' })).toBeNull()
    expect(contactRefusal({ calledOn: [], isStopped: false }, limits, { today, clock: '20:00' })).toBe('quiet-hours')
    expect(contactRefusal({ calledOn: [], isStopped: false }, limits, { today, clock: '08:30' })).toBeNull()
  })

  test('never where contact is stopped', () => {
    expect(contactRefusal({ calledOn: [], isStopped: true }, limits, { today, clock: '12:00' })).toBe('contact-stopped')
  })

  test('one call too many by night is one too many; a stop weighs more than both', () => {
    expect([withWeek(null, 2, limits), withWeek(null, 3, limits), withWeek('quiet-hours', 2, limits), withWeek('quiet-hours', 3, limits), withWeek('contact-stopped', 3, limits)])
      .toEqual([null, 'contact-limit', 'quiet-hours', 'contact-limit', 'contact-stopped'])
  })

  test('quiet hours may lie within one day', () => {
    expect(['12:59', '13:00', '13:59', '14:00'].map((clock) => isQuiet({ quietFrom: '13:00', quietUntil: '14:00' }, clock))).toEqual([false, true, true, false])
  })
})

describe('the order of calls', () => {
  test('who waits for us, broken promises, promises of today, the rest by how long they are late; who is not to be called yet comes last', () => {
    const rows = [
      late({ nextContactOn: '2026-11-26', daysPastDue: 90 }), late({ daysPastDue: 12 }), late({ daysPastDue: 45 }),
      late({ promise: { state: 'open', promisedOn: today } }), late({ promise: { state: 'broken', promisedOn: '2026-11-20' } }), late({ waitsForAnswer: true, daysPastDue: 0 }),
      late({ promise: { state: 'open', promisedOn: '2026-11-30' }, daysPastDue: 80 }),
    ]
    expect(inCallOrder(rows, today).map((row) => [callGroupOf(row, today), row.daysPastDue])).toEqual([
      ['asked-for-help', 0], ['promise-broken', 5], ['promise-today', 5], ['to-call', 45], ['to-call', 12], ['later', 90], ['later', 80],
    ])
  })

  test('the next step of the case says from when on she is called, and what is no call but a decision', () => {
    expect(callGroupOf(late({ nextStep: { kind: 'call', on: '2026-11-26' } }), today)).toBe('later')
    expect(callGroupOf(late({ nextStep: { kind: 'call', on: today } }), today)).toBe('to-call')
    expect(callGroupOf(late({ nextStep: { kind: 'decide-charge-off', on: null } }), today)).toBe('to-decide')
  })

  test('a day agreed on that has come is no reason to wait', () => {
    expect(callGroupOf(late({ nextContactOn: today }), today)).toBe('to-call')
  })
})

describe('who answers, and by when', () => {
  test('so many banking days: over Thanksgiving and a weekend it is Monday', () => {
    expect(answerBy('2026-11-25', 2)).toBe('2026-11-30')
    expect(answerBy('2026-11-22', 1)).toBe('2026-11-23')
  })

  test('the next in line, around and around, never a party', () => {
    expect(nextOfficer(['a', 'b', 'c'], 'a', [])).toBe('b')
    expect(nextOfficer(['a', 'b', 'c'], 'c', [])).toBe('a')
    expect(nextOfficer(['a', 'b', 'c'], 'a', ['b'])).toBe('c')
    expect(nextOfficer(['a', 'b'], 'gone', [])).toBe('a')
    expect(nextOfficer(['a'], 'a', ['a'])).toBeNull()
  })
})
