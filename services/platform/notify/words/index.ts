import { renderBoth, type NoticeValues } from '../words.ts'
import { en } from './en.catalogue.ts'
import { es } from './es.catalogue.ts'

/** Of the question whether she wants text messages, and of the answers to STOP and START: kept with each consent. */
export const textWordsVersion = 'texts-2026-11'

/** All words of messages themselves, in both languages. */
export const messageWords = { en, es }

type Words = typeof en
const pick = (of: (words: Words) => string, values: NoticeValues = {}) => renderBoth({ en: of(en), es: of(es) }, values)

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
