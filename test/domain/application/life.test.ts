import { describe, expect, test } from '@jest/globals'
import { applicationLife, applicationStatuses, isAllowed, mayMove, movesFrom, type ApplicationMove, type ApplicationStatus } from '#domain/application/life.ts'

const moves = Object.keys(applicationLife).filter((move): move is ApplicationMove => move in applicationLife)

/** Statuses that can be reached from one, in any number of moves. */
function reachable(from: ApplicationStatus): Set<ApplicationStatus> {
  const seen = new Set<ApplicationStatus>()
  const waiting = [from]
  for (let status = waiting.pop(); status; status = waiting.pop()) {
    for (const to of applicationStatuses) {
      const here = status
      if (!seen.has(to) && moves.some((move) => isAllowed(here, move, to))) {
        seen.add(to)
        waiting.push(to)
      }
    }
  }
  return seen
}

describe('the life of an application', () => {
  test('every status but the draft is reached from the draft', () => {
    expect([...reachable('draft')].toSorted()).toEqual([...applicationStatuses].toSorted())
  })

  test('what has ended stays ended', () => {
    for (const ended of ['declined', 'withdrawn', 'closed'] as const) expect(movesFrom(ended)).toEqual([])
    expect(movesFrom('approved')).toEqual(['withdraw'])
  })

  test('every open application can come to an end', () => {
    for (const open of ['draft', 'incomplete', 'complete', 'proposed', 'countered'] as const) {
      expect([...reachable(open)]).toEqual(expect.arrayContaining(['withdrawn']))
    }
  })

  test('nobody decides what is incomplete, proposed, countered or not yet submitted', () => {
    for (const status of ['draft', 'incomplete', 'proposed', 'countered'] as const) expect(mayMove(status, 'decide')).toBe(false)
    expect(mayMove('complete', 'decide')).toBe(true)
  })

  test('a second person agrees or returns only what was proposed, and a return leads back to a complete file', () => {
    expect(applicationStatuses.filter((status) => mayMove(status, 'agree-to-decision'))).toEqual(['proposed'])
    expect(isAllowed('proposed', 'return-decision', 'complete')).toBe(true)
    expect(isAllowed('proposed', 'return-decision', 'declined')).toBe(false)
  })

  test('silence closes an incomplete file and declines a counteroffer, and nothing else', () => {
    expect(applicationStatuses.filter((status) => mayMove(status, 'close-incomplete'))).toEqual(['incomplete'])
    expect(applicationStatuses.filter((status) => mayMove(status, 'expire-counteroffer'))).toEqual(['countered'])
  })
})
