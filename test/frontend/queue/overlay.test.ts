import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { overlay, same, valueAt, withValue } from '#frontend/queue/overlay.ts'

const { assert, constantFrom, dictionary, integer, oneof, property } = fc

const base = { name: 'Luz', story: 'old', budget: { moneyIn: [{ code: 'job', amountCents: 100 }, { code: 'sales', amountCents: 200 }] } }

test('what changed here is laid over what changed there', () => {
  const { value, differences } = overlay(base, { ...base, story: 'mine' }, { ...base, name: 'Luz Elena' })
  expect(value).toEqual({ ...base, story: 'mine', name: 'Luz Elena' })
  expect(differences).toEqual([])
})

test('rows of a list are told apart by their code: two people may each change a line', () => {
  const mine = { ...base, budget: { moneyIn: [{ code: 'job', amountCents: 150 }, { code: 'sales', amountCents: 200 }] } }
  const theirs = { ...base, budget: { moneyIn: [{ code: 'job', amountCents: 100 }, { code: 'sales', amountCents: 900 }, { code: 'help', amountCents: 5 }] } }
  expect(overlay(base, mine, theirs)).toEqual({
    value: { ...base, budget: { moneyIn: [{ code: 'job', amountCents: 150 }, { code: 'sales', amountCents: 900 }, { code: 'help', amountCents: 5 }] } },
    differences: [],
  })
})

test('the same thing changed on both is shown with both values, and the other side’s stands meanwhile', () => {
  const { value, differences } = overlay(base, { ...base, story: 'mine' }, { ...base, story: 'theirs' })
  expect(value).toEqual({ ...base, story: 'theirs' })
  expect(differences).toEqual([{ path: ['story'], mine: 'mine', theirs: 'theirs' }])
})

test('a value is found and put in by its path, through rows too', () => {
  const path = ['budget', 'moneyIn', 'sales', 'amountCents']
  expect(valueAt(base, path)).toBe(200)
  expect(valueAt(withValue(base, path, 7), path)).toBe(7)
})

const answers = dictionary(constantFrom('a', 'b', 'c', 'd'), oneof(integer({ min: 0, max: 2 }), constantFrom('x', 'y')))

test('nobody’s change is lost: each value is as one of the two left it, and every disagreement is named', () => {
  const nobodyLoses = property(answers, answers, answers, (before, mine, theirs) => {
    const { value, differences } = overlay(before, mine, theirs)
    return ['a', 'b', 'c', 'd'].every((name) => {
      const [was, here, there, now] = [before, mine, theirs, value].map((tree) => valueAt(tree, [name]))
      if (same(here, was)) return same(now, there)
      if (same(there, was)) return same(now, here)
      return same(here, there) || (same(now, there) && differences.some(({ path }) => same(path, [name])))
    })
  })
  expect(() => assert(nobodyLoses)).not.toThrow()
})
