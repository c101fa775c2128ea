/** Letters that make a syllable in English, as heard: groups of vowels, less a silent e. */
function englishSyllables(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const heard = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '').replace(/^y/, '')
  return Math.max(1, heard.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}

/** In Spanish a strong vowel (or an accented weak one) is a syllable; a weak vowel beside it glides. */
function spanishSyllables(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-záéíóúüñ]/g, '').replaceAll(/qu|gu(?=[eiéí])/g, 'k').replace(/y$/, 'i')
  const nuclei = letters.match(/[iuü]?[aeoáéíóú](?:[iuü](?![aeoáéíóú]))?|[iuü]+/g)
  return Math.max(1, nuclei?.length ?? 1)
}

interface Counts {
  readonly sentences: number
  readonly words: number
  readonly syllables: number
}

const wordsIn = (sentence: string): readonly string[] => sentence.match(/[\p{L}\p{N}$’'.,…-]*[\p{L}\p{N}…][\p{L}\p{N}’']*/gu) ?? []

/** Fewer words than this are a label or a button, and would only flatter the figure. */
const leastWords = 5

/** Every text stands alone on the page: its end is an end of sentence, with or without a point. */
function count(texts: readonly string[], syllablesOf: (word: string) => number): Counts {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.?:;])\s+|\n+/)).filter((sentence) => wordsIn(sentence).length >= leastWords)
  const words = sentences.flatMap(wordsIn)
  return { sentences: sentences.length, words: words.length, syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0) }
}

/**
 * Flesch–Kincaid grade: 0.39 · words a sentence + 11.8 · syllables a word − 15.59 (J. P. Kincaid, R. P. Fishburne,
 * R. L. Rogers, B. S. Chissom, Derivation of New Readability Formulas for Navy Enlisted Personnel, Research Branch
 * Report 8-75, 1975).
 */
export function englishGrade(texts: readonly string[]): number {
  const { sentences, words, syllables } = count(texts, englishSyllables)
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
}

/**
 * Crawford's grade of a Spanish text for primary school: −0.205 · sentences per 100 words + 0.049 · syllables per 100
 * words − 3.407 (A. N. Crawford, Fórmula y gráfico para determinar la comprensibilidad de textos de nivel primario en
 * castellano, Lectura y Vida 4, 1984).
 */
export function spanishGrade(texts: readonly string[]): number {
  const { sentences, words, syllables } = count(texts, spanishSyllables)
  return -0.205 * ((100 * sentences) / words) + 0.049 * ((100 * syllables) / words) - 3.407
}
