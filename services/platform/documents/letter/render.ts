import { besideEnglish, languageNames } from '#domain/languages.ts'
import { box, type BoxRow } from '../pdf/box.ts'
import { pair } from '../pdf/pair.ts'
import { onPaper } from '../paper-frame.ts'
import { money } from '../words/format.ts'
import { inOneLine, say } from '../words/say.ts'
import type { LetterData, LetterFigure } from './data.ts'
import { paragraphs } from './paragraphs.ts'

/** Of how a letter is laid out. Its bytes are made again by the layout that made them: a change of it is a new version. */
export const letterLayoutVersion = 'letter-2026-11-26'

/**
 * A notice as a letter on paper (PDF): English, whose text controls, beside the language the loan was talked over in (Spanish, where that is English), with the figures that matter in a box
 * between. The same data always gives the same bytes.
 */
export async function renderLetter(data: LetterData): Promise<Buffer> {
  const { reference, textVersion, negotiatedIn, lender } = data
  const beside = besideEnglish(negotiatedIn)
  return onPaper({ lender, beside, timeZone: data.timeZone, madeAt: new Date(data.madeAt), madeOn: data.madeOn, loanReference: reference }, {
    title: inOneLine(data.subject, beside),
    from: say('letter.from'),
    about: say('letter.application'),
    lines: [inOneLine(say('letter.talkedIn', { language: languageNames(negotiatedIn) }), beside)],
    mark: `${reference} · ${textVersion}`,
  }, (paper) => {
    pair(paper, [{ words: data.subject, as: 'H1' }], { after: 3 })
    pair(paper, [{ words: say('letter.to', { name: data.to, business: data.businessName || 'none' }), as: 'P' }])
    if (data.figures.length > 0) box(paper, data.figures.map(row))
    if (data.figures.length > 0) paper.y += 4
    for (const paragraph of paragraphs(data.body, beside, lender.name)) pair(paper, paragraph, { after: 9 })
    pair(paper, [{ words: say('letter.copy'), as: 'P' }])
  })
}

const row = ({ title, note, amountCents, big }: LetterFigure): BoxRow => ({ title, note, value: money(amountCents), big })
