import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { attendanceRate, finesCents, passesGate } from '#domain/circle/attendance/attendance-rate.ts'
import { attendances, defaultAttendanceRules, type Attendance } from '#domain/circle/attendance/attendance-rules.ts'
import { outcomeOf } from '#domain/circle/attendance/marking.ts'

const marks = (words: string): Attendance[] => words.split(' ').filter(Boolean).flatMap((word) => attendances.find((each) => each.startsWith(word)) ?? [])
const anyMark = fc.constantFrom(...attendances)
const manyMarks = fc.array(anyMark, { maxLength: 60 })

test.each([
  ['came to three of four, once late', 'p p l a', { counted: 4, came: 3 }, true],
  ['came to two of four', 'p a p a', { counted: 4, came: 2 }, false],
  ['came to three, was excused twice', 'p e p e p', { counted: 3, came: 3 }, true],
  ['was always excused: nothing is held against her', 'e e e', { counted: 0, came: 0 }, true],
  ['was at none yet', '', { counted: 0, came: 0 }, true],
  ['missed the only one', 'a', { counted: 1, came: 0 }, false],
])('who %s', (_who, words, rate, passes) => {
  expect(attendanceRate(marks(words))).toEqual(rate)
  expect(passesGate(defaultAttendanceRules, marks(words))).toBe(passes)
})

test('nothing is charged unless the circle says so; then each lateness and absence costs what it agreed', () => {
  expect(finesCents(defaultAttendanceRules, marks('l a l e p'))).toBe(0)
  expect(finesCents({ ...defaultAttendanceRules, lateFineCents: 100, absentFineCents: 500 }, marks('l a l e p'))).toBe(700)
})

test('to say so beforehand never counts against anybody, whatever else there is', () => {
  fc.assert(fc.property(manyMarks, fc.nat(20), (before, times) => {
    const excused = [...before, ...Array.from({ length: times }, (): Attendance => 'excused')]
    expect(attendanceRate(excused)).toEqual(attendanceRate(before))
    expect(passesGate(defaultAttendanceRules, excused)).toBe(passesGate(defaultAttendanceRules, before))
  }))
})

const passes = (marked: readonly Attendance[]) => passesGate(defaultAttendanceRules, marked)

test('who comes once more is never further from the gate, who misses once more never nearer, in whatever order', () => {
  fc.assert(fc.property(manyMarks, fc.constantFrom<Attendance>('present', 'late'), (before, came) => {
    expect(passes([...before, came])).toBe(passes([...before, came]) || passes(before))
    expect(passes(['absent', ...before])).toBe(passes(['absent', ...before]) && passes(before))
  }))
})

const cell = fc.option(anyMark, { nil: null })

test('a cell of a sheet never writes over what somebody else put there since it was read, and is sent twice to the same end', () => {
  fc.assert(fc.property(cell, cell, cell, (read, now, there) => {
    const outcome = outcomeOf({ read, now }, there)
    expect(outcome).toBe(there === now ? 'same' : there === read ? 'write' : 'conflict')
    const after = outcome === 'write' ? now : there
    expect(outcomeOf({ read, now }, after)).toBe(outcome === 'conflict' ? 'conflict' : 'same')
  }))
})
