export { lettersAgain, type LetterAgain, type LetterToFile } from './letters.ts'
export { sendCode, type CodeToSend } from './send-code.ts'
export { sendNotice, type NoticeToSend } from './send-notice.ts'
export { recordTextConsent, wantsTexts, type TextConsentToRecord } from './text-consent.ts'
export { quietHoursSetting } from './quiet-hours.ts'
export {
  locales, registerNotices, renderEvery, renderNotice,
  type Locale, type NoticeCatalogue, type NoticeText, type NoticeTexts, type NoticeValue, type NoticeValues, type RenderedNotice,
} from './words.ts'
