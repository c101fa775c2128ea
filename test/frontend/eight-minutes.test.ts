import { expect, test } from '@jest/globals'
import { interview, type AskedAs, type Step, type StepName } from '#domain/application/interview.ts'
import { en } from '#frontend/i18n/en.catalogue.ts'
import { es } from '#frontend/i18n/es.catalogue.ts'
import { leavesOf, read } from '#platform/words/read-sentence.ts'

/**
 * Seconds of the shortest honest application, by published figures:
 * - A tap, with the thought before it: M 1.35 s and P 1.1 s of the keystroke-level model (Card, Moran & Newell, "The
 *   keystroke-level model for user performance time with interactive systems", CACM 23(7), 1980).
 * - Typing on a phone: 36.2 words of five letters a minute (Palin, Feit, Kim, Kristensson & Oulasvirta, "How do people
 *   type on mobile devices?", MobileHCI 2019, 37,000 people).
 * - A figure to think of, on a phone, with reading what is asked: 27 s (First Line Research, "Two fingers are better than
 *   one", 2018: open numeric questions on smartphones).
 * - Reading: 175 words a minute, the slow end of grown-ups reading in silence (Brysbaert, "How many words do we read per
 *   minute?", Journal of Memory and Language 109, 2019: 238 on the average, most between 175 and 300).
 */
const tap = 1.35 + 1.1
const letter = 60 / (36.2 * 5)
const wordsPerSecond = 175 / 60
const seconds: Record<AskedAs, number> = {
  choice: tap,
  tick: tap,
  /** 'Tamales de chile verde' */
  line: tap + 22 * letter,
  /** 'Con la vaporera hago el doble y no me quedo sin tamales los sábados.' */
  text: tap + 68 * letter,
  amount: 27,
}

/** Lines of a month that she has nothing in: no other work, no debts, no car. 0 is one key. */
const nothingIn = 3
const nothing = tap + letter

const steps: readonly (Step & { name: StepName })[] = interview
const shortest: Record<string, unknown> = { businessSince: 'idea' }
const shown = steps.filter((step) => step.show(shortest, { helped: false }))

/** What is typed or tapped on a page, its door among it. */
function doing({ asks }: Step): number {
  const fields = asks.filter((question) => question.chosen !== true && !(question.optional?.(shortest) ?? false)).flatMap(({ as }) => as)
  return fields.reduce((sum, as) => sum + seconds[as], tap)
}

/** All words of a page, said once. What a figure asks is in the figure's own time. */
function reading(words: object): number {
  const texts = [...leavesOf(words).values()].map((sentence) => read(sentence).text)
  return texts.join(' ').split(/\s+/).length / wordsPerSecond
}

/** The pages by their part of the catalogue; a figure's page is read within its figures. */
const pages = (apply: typeof en.apply | typeof es.apply): object[] => [
  apply.language, apply.kind, { ...apply.business, name: '', nameHint: '' }, { title: apply.people.title, lead: apply.people.lead, alone: apply.people.alone },
  // An idea is not asked its name; other words are said only where several things are bought, or something is wrong.
  { ...apply.purpose, beside: apply.purpose.beside.equal, remove: '', removeOf: '', line: '', askThat: '' }, { ...apply.loan, noOffer: '' },
  { title: apply.budget.title, lead: apply.budget.lead, fits: apply.budget.fits }, { title: apply.consents.title, lead: apply.consents.lead, yes: apply.consents.yes, true: apply.consents.true },
  { ...apply.review, changeOf: '', nothing: '', problems: '' },
]

/** Beside the interview: her account (two names, where to write to, the code of six digits), and her paper with its number, its country and a photo. */
const around: readonly AskedAs[] = ['line', 'line', 'line', 'tick', 'line', 'tick', 'choice', 'line', 'choice', 'tick', 'tick']

/** What there is to agree to (services/intake/words): so many words at most. */
const consentWords = 150

const typing = shown.reduce((sum, step) => sum + doing(step), 0) - nothingIn * (seconds.amount - nothing)

test('the fields of the shortest honest application, with her account and her paper, take at most eight minutes', () => {
  const all = typing + around.reduce((sum, as) => sum + seconds[as], 0)
  expect(all).toBeLessThanOrEqual(8 * 60)
  expect(all).toBeGreaterThan(4 * 60)
})

test.each([['Spanish', es.apply], ['English', en.apply]] as const)('the interview itself takes at most eight minutes even where every word of it is read, in %s', (_, apply) => {
  const all = typing + pages(apply).reduce((sum, page) => sum + reading(page), 0) + consentWords / wordsPerSecond
  expect(all).toBeLessThanOrEqual(8 * 60)
  expect(all).toBeGreaterThan(4 * 60)
})
