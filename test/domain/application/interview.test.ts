import { expect, test } from '@jest/globals'
import { firstOpenStep, interview, shownSteps, stepAfter, stepAsking, type Step } from '#domain/application/interview.ts'
import { readSubmission } from '#domain/application/submission.ts'

const alone = { helped: false }
const steps: readonly Step[] = interview

test('everything that can be wrong with an application is asked on exactly one page, so that each fault has its place', () => {
  const faults = readSubmission({}, { product: null, consentTexts: { electronic: 'e', truth: 't' } })
  expect(faults.ok).toBe(false)
  for (const { path } of faults.ok ? [] : faults.faults) expect([path, stepAsking(path)]).not.toEqual([path, null])
  const names = steps.flatMap((step) => step.asks.map(({ name }) => name))
  expect(new Set(names).size).toBe(names.length)
})

test('the pages go one after the other and end with the review', () => {
  const shown = shownSteps({}, alone)
  expect(shown.at(-1)).toBe('review')
  for (const [index, name] of shown.entries()) expect(stepAfter(name, {}, alone)).toBe(shown[index + 1] ?? 'review')
})

test('she goes on at the first page with a question that has no answer yet', () => {
  const answered: Record<string, unknown> = {}
  for (const step of steps.filter((one) => one.show(answered, alone) && one.asks.length > 0)) {
    expect(firstOpenStep(answered, alone)).toBe(step.name)
    for (const { name } of step.asks) answered[name] = 'said'
  }
  expect(firstOpenStep(answered, alone)).toBe('review')
})

test('a fault deep inside an answer is told on the page of that answer', () => {
  expect(stepAsking('answers.budget.moneyIn.0.amountCents')).toBe('budget')
  expect(stepAsking('answers.neverAsked')).toBeNull()
})
