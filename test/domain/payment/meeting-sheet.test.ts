import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { faultsOfSheet, type SheetFacts, type SheetLoan } from '#domain/payment/meeting-sheet.ts'

const loan = (more: Partial<SheetLoan> = {}): SheetLoan => ({ disbursedOn: '2026-11-01', borrowers: ['lupe'], parties: ['lupe'], ...more })
const facts = (more: Partial<SheetFacts> = {}): SheetFacts => ({
  today: '2026-11-27', writtenBy: 'celia', members: new Set(['lupe', 'norma', 'celia']), taken: new Map(),
  loans: new Map([['L1', loan()], ['L2', loan({ borrowers: ['norma'], parties: ['norma', 'celia'] })], ['L3', loan({ disbursedOn: null })], ['L4', loan({ borrowers: ['irma'], parties: ['irma', 'lupe'] })], ['L5', loan({ disbursedOn: '2026-11-27' })]]),
  ...more,
})
const faults = (lines: { id: string; loanId: string }[], { receivedOn = '2026-11-26', ...more }: Partial<SheetFacts> & { receivedOn?: string } = {}) => (
  faultsOfSheet({ receivedOn, lines }, facts(more)).map(({ path, code }) => `${path}: ${code}`)
)

test('a sheet on which everything is right has no fault, nor has a line that was recorded before as it is', () => {
  expect(faults([{ id: 'a', loanId: 'L1' }])).toEqual([])
  expect(faults([{ id: 'a', loanId: 'L1' }], { taken: new Map([['a', 'same']]) })).toEqual([])
})

test('every bad line is named with its reason, all of them at once', () => {
  expect(faults([
    { id: 'a', loanId: 'L1' }, { id: 'b', loanId: 'L2' }, { id: 'c', loanId: 'L3' }, { id: 'd', loanId: 'L4' }, { id: 'e', loanId: 'L5' },
    { id: 'f', loanId: 'L6' }, { id: 'a', loanId: 'L1' }, { id: 'g', loanId: 'L9' },
  ], { taken: new Map([['g', 'other']]) })).toEqual([
    'lines.1.loanId: own-loan', 'lines.2.loanId: loan-not-funded', 'lines.3.loanId: not-found', 'lines.4.loanId: before-funding',
    'lines.5.loanId: not-found', 'lines.6.id: repeated', 'lines.6.loanId: repeated', 'lines.7.id: id-already-used', 'lines.7.loanId: not-found',
  ])
})

test('a loan brought in takes the payments of the days after its balance, in a meeting as anywhere', () => {
  const broughtIn = { loans: new Map([['L1', loan({ disbursedOn: '2026-11-25', broughtInOn: '2026-11-25' })]]) }
  expect(faults([{ id: 'a', loanId: 'L1' }], { ...broughtIn, receivedOn: '2026-11-25' })).toEqual(['lines.0.loanId: in-its-balance'])
  expect(faults([{ id: 'a', loanId: 'L1' }], { ...broughtIn, receivedOn: '2026-11-26' })).toEqual([])
})

test('a meeting that has not been held is refused once, whatever its lines', () => {
  expect(faults([{ id: 'a', loanId: 'L1' }, { id: 'b', loanId: 'L5' }], { receivedOn: '2026-11-28' })).toEqual(['receivedOn: in-the-future'])
})

test('whoever writes down the sheet is nobody’s party on it, and a loan outside the circle is as one that is not there, for any sheet', () => {
  const people = fc.constantFrom('lupe', 'norma', 'celia', 'irma', 'otra')
  const anyLoan = fc.record({ disbursedOn: fc.constantFrom(null, '2026-11-01', '2026-11-27'), borrowers: fc.array(people, { minLength: 1, maxLength: 1 }), guarantors: fc.array(people, { maxLength: 2 }) })
    .map(({ disbursedOn, borrowers, guarantors }): SheetLoan => ({ disbursedOn, borrowers, parties: [...borrowers, ...guarantors] }))
  fc.assert(fc.property(fc.array(anyLoan, { minLength: 1, maxLength: 30 }), fc.array(fc.nat(35), { maxLength: 40 }), (loans, picks) => {
    const byId = new Map(loans.map((one, index) => [`L${index}`, one]))
    const lines = picks.map((pick, index) => ({ id: `p${index}`, loanId: `L${pick}` }))
    const bad = new Set(faultsOfSheet({ receivedOn: '2026-11-20', lines }, facts({ loans: byId })).map(({ path }) => Number(path.split('.')[1])))
    for (const [index, { loanId }] of lines.entries()) {
      const one = byId.get(loanId)
      const isFirst = lines.findIndex((line) => line.loanId === loanId) === index
      const isGood = isFirst && one !== undefined && one.disbursedOn !== null && one.disbursedOn <= '2026-11-20'
        && !one.parties.includes('celia') && one.borrowers.some((person) => facts().members.has(person))
      expect(bad.has(index)).toBe(!isGood)
    }
  }), { numRuns: 1000 })
})
