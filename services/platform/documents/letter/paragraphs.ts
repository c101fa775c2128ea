import type { InBoth } from '../on-paper.ts'
import type { Part } from '../pdf/pair.ts'
import { asTyped } from '../pdf/text.ts'

const isItem = (line: string | undefined) => line !== undefined && /^(•|\d+\.) /.test(line)
/** A line before a list, and short enough to stand above it. */
const isHeading = (line: string, next: string | undefined) => line.endsWith(':') && line.length <= 90 && isItem(next)

/** @param sender the lender's name: a paragraph that begins with it is the sender's address, which the letterhead has */
const paragraphsOf = (text: string, sender: string) => text.split(/\n{2,}/).filter((paragraph) => paragraph.split('\n')[0] !== sender).map((paragraph) => paragraph.split('\n'))

/** The body of a letter, each paragraph with its lines in both languages; what one language has no line for is empty there. */
export function paragraphs({ en, es }: InBoth, sender: string): Part[][] {
  const english = paragraphsOf(en, sender)
  const spanish = paragraphsOf(es, sender)
  return Array.from({ length: Math.max(english.length, spanish.length) }, (_one, index) => lines(english[index] ?? [], spanish[index] ?? []))
}

function lines(english: readonly string[], spanish: readonly string[]): Part[] {
  return Array.from({ length: Math.max(english.length, spanish.length) }, (_one, index): Part => {
    const words = { en: asTyped(english[index] ?? ''), es: asTyped(spanish[index] ?? '') }
    return { words, as: isHeading(words.en, english[index + 1]) ? 'H2' : 'P' }
  })
}
