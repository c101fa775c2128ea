import { describe, expect, test } from '@jest/globals'
import { allCameOn, itemCameOn, unseenSince, type ArrivedPaper, type AskedItem } from '#domain/application/arrival.ts'
import { vouchesCameOn, type VouchingRules } from '#domain/application/vouching.ts'

const paper = (state: ArrivedPaper['state'], sentOn: string, reviewedOn: string | null = null): ArrivedPaper => ({
  state, sentOn, sentAt: `${sentOn}T18:00:00.000Z`, reviewedAt: reviewedOn && `${reviewedOn}T18:00:00.000Z`,
})
const open = (...papers: ArrivedPaper[]): AskedItem => ({ resolvedOn: null, resolvedAt: null, papers })
const settled = (on: string, ...papers: ArrivedPaper[]): AskedItem => ({ resolvedOn: on, resolvedAt: `${on}T19:00:00.000Z`, papers })

const vouch = (on: string, more = {}) => ({ withdrawn: false, close: false, byParty: false, on, ...more })

describe('something asked for came', () => {
  test('on the day her last paper for it came, however late an officer looked (12 CFR 1002.2(f))', () => {
    expect(itemCameOn(settled('2026-12-20', paper('accepted', '2026-11-25', '2026-12-20'), paper('accepted', '2026-11-27', '2026-12-20')))).toBe('2026-11-27')
  })

  test('not with a paper that was sent back, but with the one in its place', () => {
    const back = paper('rejected', '2026-11-25', '2026-11-28')
    expect(itemCameOn(open(back))).toBeNull()
    expect(itemCameOn(settled('2026-12-20', back, paper('accepted', '2026-12-02', '2026-12-20')))).toBe('2026-12-02')
  })

  test('on the day an officer settled it, where no paper of hers did', () => {
    expect(itemCameOn(settled('2026-12-04'))).toBe('2026-12-04')
    expect(itemCameOn(settled('2026-12-04', paper('accepted', '2026-11-24', '2026-11-28'), paper('rejected', '2026-11-25', '2026-11-28')))).toBe('2026-12-04')
  })

  test('also while it waits for our look; what came after it was settled moves nothing', () => {
    expect(itemCameOn(open(paper('accepted', '2026-11-24', '2026-11-30'), paper('sent', '2026-11-26')))).toBe('2026-11-26')
    expect(itemCameOn(settled('2026-12-04', paper('accepted', '2026-11-24', '2026-12-04'), paper('accepted', '2026-12-09', '2026-12-10')))).toBe('2026-11-24')
  })
})

describe('an application was complete', () => {
  const nothing = { receivedOn: '2026-11-22', items: [], parties: [{ joinedOn: '2026-11-20' }], vouchesOn: '2026-11-22' }

  test('when the last of it came: paper, signature of who asks with her, or vouch', () => {
    expect(allCameOn(nothing)).toBe('2026-11-22')
    expect(allCameOn({ ...nothing, items: [settled('2026-12-20', paper('accepted', '2026-11-27'))] })).toBe('2026-11-27')
    expect(allCameOn({ ...nothing, parties: [...nothing.parties, { joinedOn: '2026-11-29' }], vouchesOn: '2026-11-30' })).toBe('2026-11-30')
  })

  test('not before anything has come that it needs', () => {
    expect(allCameOn({ ...nothing, vouchesOn: null })).toBeNull()
    expect(allCameOn({ ...nothing, parties: [{ joinedOn: null }] })).toBeNull()
    expect(allCameOn({ ...nothing, items: [open()] })).toBeNull()
  })

  test('papers wait for a look since the first of them came', () => {
    expect(unseenSince([open(paper('sent', '2026-11-27'), paper('sent', '2026-11-25')), settled('2026-11-24', paper('accepted', '2026-11-20'))])).toBe('2026-11-25')
    expect(unseenSince([open(paper('rejected', '2026-11-25'))])).toBeNull()
  })
})

test('vouches came when the one that was enough was signed; those taken back, and family beyond its limit, were not', () => {
  const rules: VouchingRules = { peersNeeded: 2, endorsementCounts: 2, closeAtMost: 1, windowDays: 14, reminderDays: [], mostOpenPerPerson: 3, applicantSeesAnswers: false }
  const when = (...vouches: ReturnType<typeof vouch>[]) => vouchesCameOn(rules, vouches, [], '2026-11-22')
  expect(when(vouch('2026-11-10'), vouch('2026-11-12'))).toBe('2026-11-22')
  expect(when(vouch('2026-11-24'), vouch('2026-11-30'), vouch('2026-12-05'))).toBe('2026-11-30')
  expect(when(vouch('2026-11-24'), vouch('2026-11-26', { withdrawn: true }), vouch('2026-12-01'))).toBe('2026-12-01')
  expect(when(vouch('2026-11-24', { close: true }), vouch('2026-11-25', { close: true }), vouch('2026-12-03'))).toBe('2026-12-03')
  expect(when(vouch('2026-11-24'))).toBeNull()
  expect(vouchesCameOn(rules, [vouch('2026-11-24')], ['2026-11-28'], '2026-11-22')).toBe('2026-11-28')
})
