import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { formationGaps, type FormationFacts, type Forming } from '#domain/circle/formation/what-is-missing.ts'

const strict = { relativesWelcome: false, trainingFirst: true }
const person = (id: string, more: Partial<Forming> = {}): Forming => ({ id, joined: true, related: false, trained: true, ...more })
const facts = (members: Forming[], more: Partial<FormationFacts> = {}): FormationFacts => ({ memberCount: members.length, members, order: 'agreed', isDrawn: false, ...more })

test('a circle of which everybody joined, was taught and is no relative is ready', () => {
  expect(formationGaps(strict, facts([person('ana'), person('beto')]))).toEqual([])
})

test('everything that is missing is said at once, with whom it is about', () => {
  const members = [person('ana', { related: true }), person('beto', { trained: false }), person('caro', { joined: false, related: null, trained: false })]
  expect(formationGaps(strict, facts(members, { memberCount: 4, order: 'lottery' }))).toEqual([
    { code: 'members-missing', memberIds: [], count: 2 }, { code: 'related-members', memberIds: ['ana'], count: 1 },
    { code: 'training-missing', memberIds: ['beto'], count: 1 }, { code: 'turns-not-drawn', memberIds: [], count: 1 },
  ])
})

test('a circle that welcomes relatives and teaches nobody asks nothing of that', () => {
  expect(formationGaps({ relativesWelcome: true, trainingFirst: false }, facts([person('ana', { related: true, trained: false }), person('beto', { related: null })]))).toEqual([])
})

test('who was never asked does not count as no relative', () => {
  expect(formationGaps({ ...strict, trainingFirst: false }, facts([person('ana', { related: null })]))).toMatchObject([{ code: 'related-members', memberIds: ['ana'] }])
})

test('a stricter rule never makes a circle readier', () => {
  const forming = fc.record({ id: fc.uuid(), joined: fc.boolean(), related: fc.option(fc.boolean()), trained: fc.boolean() })
  fc.assert(fc.property(fc.array(forming, { maxLength: 12 }), fc.integer({ min: 2, max: 12 }), fc.boolean(), fc.boolean(), (members, memberCount, relativesWelcome, trainingFirst) => {
    const its = facts(members, { memberCount })
    const codes = (rules: typeof strict) => new Set(formationGaps(rules, its).map(({ code }) => code))
    expect(codes({ relativesWelcome, trainingFirst }).difference(codes(strict)).size).toBe(0)
  }), { numRuns: 1_000 })
})
