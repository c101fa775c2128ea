import { expect, test } from '@jest/globals'
import { en } from '#frontend/i18n/en.catalogue.ts'
import { es } from '#frontend/i18n/es.catalogue.ts'
import { englishGrade, spanishGrade } from './support/reading-grade.ts'
import { leavesOf, read } from '#platform/words/read-sentence.ts'

/** The pages of applicants and borrowers, one catalogue each. */
const pages = [
  'start', 'quote', 'sign-in', 'apply', 'application', 'invitation', 'vouch', 'vouching', 'agreement', 'money', 'papers', 'help', 'proofs', 'waiting',
  'account', 'documents', 'circle', 'circle-invitation', 'circle-votes', 'circle-meetings', 'coaching',
] as const

/** Sixth grade: the level that plain-language guides for the public name. */
const highestGrade = 6

const textsOf = (words: object): readonly string[] => [...leavesOf(words).values()].map((sentence) => read(sentence).text)

test.each(pages)('a sixth-grader reads the page %s in Spanish and in English', (page) => {
  const grades = { spanish: spanishGrade(textsOf(es[page])), english: englishGrade(textsOf(en[page])) }
  expect(grades.spanish).toBeLessThanOrEqual(highestGrade)
  expect(grades.english).toBeLessThanOrEqual(highestGrade)
})

test('the formulas tell an easy text from a hard one', () => {
  expect(englishGrade(['We ask you for one thing. You say yes to us now. We send the money to you.'])).toBeLessThan(3)
  expect(englishGrade(['Notwithstanding the aforementioned provisions, the undersigned acknowledges irrevocable responsibility for the aggregate outstanding indebtedness.'])).toBeGreaterThan(15)
  expect(spanishGrade(['Le pedimos una cosa nada más. Usted nos dice que sí. Le damos su dinero ese día.'])).toBeLessThan(4)
  expect(spanishGrade(['No obstante las disposiciones anteriormente mencionadas, el suscriptor reconoce irrevocablemente la responsabilidad correspondiente al endeudamiento acumulado.'])).toBeGreaterThan(8)
})
