import { inEvery, saidIn, type Locale } from '#domain/languages.ts'
import type { InBoth } from '../on-paper.ts'
import type { Part } from '../pdf/pair.ts'
import { asTyped } from '../pdf/text.ts'

const isItem = (line: string | undefined) => line !== undefined && /^(•|\d+\.) /.test(line)
/** A line before a list, and short enough to stand above it. */
const isHeading = (line: string, next: string | undefined) => line.endsWith(':') && line.length <= 90 && isItem(next)

/** @param sender the lender's name: a paragraph that begins with it is the sender's address, which the letterhead has */
const paragraphsOf = (text: string, sender: string) => text.split(/\n{2,}/).filter((paragraph) => paragraph.split('\n')[0] !== sender).map((paragraph) => paragraph.split('\n'))

/** The body of a letter, each paragraph with its lines in the two languages of the paper; what one language has no line for is empty there. */
export function paragraphs(body: InBoth, beside: Locale, sender: string): Part[][] {
  const english = paragraphsOf(body.en, sender)
  const other = paragraphsOf(saidIn(body, beside), sender)
  return Array.from({ length: Math.max(english.length, other.length) }, (_one, index) => lines(english[index] ?? [], other[index] ?? [], beside))
}

function lines(english: readonly string[], other: readonly string[], beside: Locale): Part[] {
  return Array.from({ length: Math.max(english.length, other.length) }, (_one, index): Part => {
    const words = { ...inEvery(() => ''), [beside]: asTyped(other[index] ?? ''), en: asTyped(english[index] ?? '') }
    return { words, as: isHeading(words.en, english[index + 1]) ? 'H2' : 'P' }
  })
}
