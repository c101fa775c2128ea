import { describe, expect, test } from '@jest/globals'
import { amountAtStake, mayDecide, maySecond, type ActingPerson } from '#domain/decision/authority.ts'

const officer: ActingPerson = { personId: 'daniel', isOfficer: true, limitCents: 500_000 }
const carla: ActingPerson = { personId: 'carla', isOfficer: true, limitCents: 1_000_000 }
const finance: ActingPerson = { personId: 'fina', isOfficer: false, limitCents: 0 }
const stake = { partyIds: ['marisol', 'efrain'], helperIds: ['lucia'], amountCents: 950_000 }

describe('who may decide', () => {
  test('an officer decides alone up to her limit, to the cent', () => {
    expect(mayDecide(officer, { ...stake, amountCents: 500_000 })).toEqual({ block: null, needsSecond: false })
    expect(mayDecide(officer, { ...stake, amountCents: 500_001 })).toEqual({ block: null, needsSecond: true })
  })

  test('an officer without a limit never decides alone', () => {
    expect(mayDecide({ ...officer, limitCents: 0 }, { ...stake, amountCents: 1 }).needsSecond).toBe(true)
  })

  test('nobody decides on an application in which she is a party, and nobody who is no officer', () => {
    expect(mayDecide({ ...officer, personId: 'marisol' }, stake).block).toBe('party')
    expect(mayDecide(finance, stake).block).toBe('not-authorised')
  })

  test('nobody decides on, or agrees to, what she filled in with the applicant', () => {
    expect(mayDecide({ ...officer, personId: 'lucia' }, stake)).toEqual({ block: 'helped-applicant', needsSecond: false })
    expect(maySecond({ ...carla, personId: 'lucia' }, { ...stake, decidedBy: 'daniel' })).toBe('helped-applicant')
  })

  test('a decline is about what was asked, and so is a counteroffer, which may end as one; more offered than asked is more at stake', () => {
    expect(amountAtStake('decline', 950_000, null)).toBe(950_000)
    expect(amountAtStake('approve', 950_000, null)).toBe(950_000)
    expect(amountAtStake('counter', 1_000_000, 25_000)).toBe(1_000_000)
    expect(amountAtStake('counter', 400_000, 600_000)).toBe(600_000)
  })
})

describe('who may be the second person', () => {
  test('another officer whose own limit covers it', () => {
    expect(maySecond(carla, { ...stake, decidedBy: 'daniel' })).toBeNull()
    expect(maySecond({ ...carla, limitCents: 949_999 }, { ...stake, decidedBy: 'daniel' })).toBe('limit')
  })

  test('never the same one, never a party, never who is no officer, whatever the limit', () => {
    expect(maySecond(carla, { ...stake, decidedBy: 'carla' })).toBe('same-person')
    expect(maySecond({ ...carla, personId: 'efrain' }, { ...stake, decidedBy: 'daniel' })).toBe('party')
    expect(maySecond({ ...finance, limitCents: 9_999_999 }, { ...stake, decidedBy: 'daniel' })).toBe('not-authorised')
  })
})
