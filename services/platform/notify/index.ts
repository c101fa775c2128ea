export { sendNotice, type NoticeToSend } from './send-notice.ts'
export {
  locales, registerNotices, renderBoth, renderNotice,
  type Locale, type NoticeCatalogue, type NoticeText, type NoticeTexts, type NoticeValue, type NoticeValues, type RenderedNotice,
} from './words.ts'
