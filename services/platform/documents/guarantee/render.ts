import { box } from '../pdf/box.ts'
import { pair } from '../pdf/pair.ts'
import { signatureBlock } from '../pdf/signature-block.ts'
import { onPaper } from '../paper-frame.ts'
import { money } from '../words/format.ts'
import { inOneLine, say } from '../words/say.ts'
import type { CosignerNoticeData, GuaranteeData } from './data.ts'

/** Of the words of guarantee and notice; kept with each. A change of the words is a new version. */
export const guaranteeTextVersion = 'guarantee-2026-11-28'

/** What one member promises for another's loan: whose, how much at the most, what it is not. */
export async function renderGuarantee(data: GuaranteeData): Promise<Buffer> {
  const { borrowerName, guarantorName, circleName, loanCents, sharePercent, capCents, lender } = data
  const names = { borrower: borrowerName, guarantor: guarantorName, circle: circleName, lender: lender.name, phone: lender.phone }
  return onPaper(data, { title: `${inOneLine(say('guarantee.title'), data.beside)} · ${data.loanReference}`, mark: `${data.loanReference} · ${guaranteeTextVersion}` }, (paper) => {
    pair(paper, [{ words: say('guarantee.title'), as: 'H1' }, { words: say('guarantee.intro', names), as: 'P' }])
    box(paper, [
      { title: say('guarantee.most'), note: say('guarantee.mostNote'), value: money(capCents), big: true },
      { title: say('guarantee.loan'), note: say('guarantee.loanNote', names), value: money(loanCents) },
      { title: say('guarantee.part'), note: sharePercent === null ? say('guarantee.wholeNote') : say('guarantee.shareNote', { percent: String(sharePercent) }), value: sharePercent === null ? say('guarantee.whole') : say('guarantee.share') },
    ])
    paper.y += 6
    pair(paper, [
      { words: say('guarantee.when'), as: 'H2' }, { words: say('guarantee.whenText', names), as: 'P' },
      { words: say('guarantee.only'), as: 'H2' }, { words: say('guarantee.onlyText'), as: 'P' },
      { words: say('guarantee.free'), as: 'H2' }, { words: say('guarantee.freeText', names), as: 'P' },
      { words: say('guarantee.private'), as: 'H2' }, { words: say('guarantee.privateText', names), as: 'P' },
      { words: say('shared.controls'), as: 'P' },
    ])
    signatureBlock(paper, [{ signed: null, under: [guarantorName, inOneLine(say('guarantee.signature'), data.beside)], date: inOneLine(say('shared.date'), data.beside) }])
  })
}

/** The notice to cosigners in the words of 16 CFR 444.3(c), which has to be a paper of its own with nothing else on it. */
export async function renderCosignerNotice(data: CosignerNoticeData): Promise<Buffer> {
  return onPaper(data, { title: `${inOneLine(say('cosigner.title'), data.beside)} · ${data.loanReference}`, mark: `${data.loanReference} · ${data.guarantorName}` }, (paper) => {
    pair(paper, [
      { words: say('cosigner.title'), as: 'H1' },
      { words: say('cosigner.asked'), as: 'P' },
      { words: say('cosigner.upTo'), as: 'P' },
      { words: say('cosigner.collect'), as: 'P' },
      { words: say('cosigner.notContract'), as: 'P' },
    ])
  })
}
