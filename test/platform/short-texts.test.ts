import { describe, expect, test } from '@jest/globals'
import { messageWords } from '#platform/notify/words/index.ts'
import { en as loansEn } from '#services/loans/words/en.catalogue.ts'
import { es as loansEs } from '#services/loans/words/es.catalogue.ts'
import { words as decisions } from '#services/decisions/words/index.ts'
import { words as intake } from '#services/intake/words/index.ts'
import { englishGrade, spanishGrade } from '#test/frontend/support/reading-grade.ts'

interface Notice { subject: string; body: string; text?: string }
const textsOf = (notices: Readonly<Record<string, Notice>>) => Object.entries(notices).flatMap(([kind, { text }]) => (text === undefined ? [] : [[kind, text] as const]))

const catalogues = {
  en: [...textsOf(loansEn), ...textsOf(intake.en.notices), ...textsOf(decisions.en.notices)],
  es: [...textsOf(loansEs), ...textsOf(intake.es.notices), ...textsOf(decisions.es.notices)],
}
const own = (locale: 'en' | 'es') => {
  const { code, welcome, stopped, help } = messageWords[locale]
  return [code.text, welcome, stopped, help]
}
const written = (text: string) => text.replaceAll(/\{\w+\}/g, 'el 27 de septiembre')

test('the same notices are text messages in both languages, and what helps is among them', () => {
  expect(catalogues.es.map(([kind]) => kind)).toEqual(catalogues.en.map(([kind]) => kind))
  expect(catalogues.en.map(([kind]) => kind)).toEqual(expect.arrayContaining([
    'payment-due-soon', 'payment-due-today', 'payment-late', 'missing-items', 'missing-items-reminder', 'approval', 'agreement-ready', 'counteroffer', 'sign-reminder',
  ]))
})

describe.each(['en', 'es'] as const)('in %s', (locale) => {
  const all = [...catalogues[locale].map(([, text]) => text), ...own(locale)]

  test('every text says who writes and is short, written out', () => {
    for (const text of all) {
      expect(text).toMatch(/^Molino: /)
      expect(written(text).length).toBeLessThanOrEqual(320)
    }
  })

  test('a sixth-grader reads them', () => {
    expect((locale === 'en' ? englishGrade : spanishGrade)(all.map((text) => text.replaceAll(/\{\w+\}/g, '2')))).toBeLessThanOrEqual(6)
  })
})

test('the first text says how to stop, and what it may cost', () => {
  expect(messageWords.en.welcome).toMatch(/STOP/)
  expect(messageWords.es.welcome).toMatch(/ALTO/)
})
