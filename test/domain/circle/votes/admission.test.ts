import { expect, test } from '@jest/globals'
import { admission } from '#domain/circle/votes/admission.ts'

test.each([
  ['nobody voted on her', [], 'admitted'],
  ['the vote is open', ['open'], 'vote-open'],
  ['it failed', ['failed'], 'not-admitted'],
  ['it failed, and passed when it was put again', ['passed', 'failed'], 'admitted'],
  ['it passed, and another is open', ['open', 'passed'], 'vote-open'],
  ['it was taken back', ['withdrawn'], 'admitted'],
  ['too few voted, after it had failed', ['no-quorum', 'failed'], 'not-admitted'],
] as const)('who was invited takes her place as the circle voted: %s', (_what, votes, expected) => {
  expect(admission(votes)).toBe(expected)
})
