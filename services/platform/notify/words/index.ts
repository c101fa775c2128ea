import { inEvery } from '#domain/languages.ts'
import { renderEvery, type NoticeValues } from '../words.ts'
import { wordsIn, type WordsLike } from '../../words/words-in.ts'
import { en } from './en.catalogue.ts'

/** Of the question whether she wants text messages, and of the answers to STOP and START: kept with each consent. */
export const textWordsVersion = 'texts-2026-11'

/** All words of messages themselves, in every language. */
export const messageWords = await wordsIn(import.meta.dirname, en)

type Words = WordsLike<typeof en>
const pick = (of: (words: Words) => string, values: NoticeValues = {}) => renderEvery(inEvery((locale) => of(messageWords[locale])), values)

/** A code of purpose 'help' is said to whoever helps her in person; every other is for nobody's ears. */
export function codeWords(code: string, minutes: number, purpose: string | null) {
  const name = purpose === 'help' ? 'helpCode' : 'code'
  return {
    subject: pick((words) => words[name].subject, { code }),
    mail: pick((words) => words[name].mail, { code, minutes }),
    text: pick((words) => words[name].text, { code, minutes }),
  }
}
export const welcomeWords = () => pick((words) => words.welcome)
export const stoppedWords = () => pick((words) => words.stopped)
export const helpWords = (phone: string) => pick((words) => words.help, { phone })
export const footWords = (address: string) => pick((words) => words.foot, { address })
export const letterAttachedWords = () => pick((words) => words.letterAttached)
