import type { Locale } from '#domain/languages.ts'
import type { InBoth, LenderOnPaper } from '../on-paper.ts'

/** A figure that a letter shows in a box: what it is, in both languages, around one amount. */
export interface LetterFigure { title: InBoth; note: InBoth | null; amountCents: number; big: boolean }

/**
 * A notice as a letter: all that it is made from, kept beside its bytes so that they can be made again. Names are those
 * of the day it was sent.
 */
export interface LetterData {
  /** Its notice: names this letter for good. */
  noticeId: string
  lender: LenderOnPaper
  timeZone: string
  /** ISO instant. */
  madeAt: string
  madeOn: string
  /** Of the application, e.g. 'A-2611-0007'. */
  reference: string
  to: string
  businessName: string
  subject: InBoth
  /** As the notice says it: paragraphs apart by an empty line. */
  body: InBoth
  figures: readonly LetterFigure[]
  textVersion: string
  /** The language in which the loan was talked over. */
  negotiatedIn: Locale
}
