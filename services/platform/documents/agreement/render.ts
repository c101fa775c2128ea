import { box } from '../pdf/box.ts'
import { sheet, style } from '../pdf/look.ts'
import { ledgerTable } from '../pdf/ledger-table.ts'
import { pair } from '../pdf/pair.ts'
import type { Paper } from '../pdf/paper.ts'
import { signatureBlock } from '../pdf/signature-block.ts'
import { draw, fit } from '../pdf/text.ts'
import { onPaper } from '../paper-frame.ts'
import { listOf } from '../words/format.ts'
import { inOneLine, say } from '../words/say.ts'
import { clauses } from './clauses.ts'
import type { AgreementData } from './data.ts'
import { arithmetic, disclosure } from './disclosure.ts'
import { paymentTable } from './payment-table.ts'
import { signatureLines } from './signatures.ts'

/** Of the agreement's words; kept with every agreement. A change of the words is a new version. */
export const agreementTextVersion = '2026-11-22'

/** Points: a heading is not left alone at the foot of a page. */
const roomForHeadingAndRows = 150

/**
 * The agreement as a PDF: letter size, tagged, English | figure | the other language, from one set of figures: the box, the clauses,
 * every payment, the signatures. The same data always gives the same bytes.
 */
export async function renderAgreement(data: AgreementData): Promise<Buffer> {
  const version = inOneLine(say('agreement.version', { sequence: data.sequence }), data.beside)
  return onPaper(data, {
    title: `${inOneLine(say('agreement.title'), data.beside)} · ${data.loanReference}`,
    mark: `${data.loanReference} · ${version}`,
  }, (paper) => {
    firstPage(paper, data)
    for (const [index, clause] of clauses(data).entries()) {
      pair(paper, index === 0 ? [{ words: say('agreement.terms'), as: 'H1' }, ...clause] : clause)
    }
    paper.room(roomForHeadingAndRows)
    pair(paper, [{ words: say('agreement.table'), as: 'H1' }], { after: 6 })
    ledgerTable(paper, paymentTable(data))
    signatures(paper, data)
  })
}

function firstPage(paper: Paper, data: AgreementData): void {
  const names = listOf(data.parties.map(({ name }) => name))
  pair(paper, [
    { words: say('agreement.title'), as: 'H1' },
    { words: say('agreement.intro', { names, business: data.businessName ?? 'none' }), as: 'P' },
  ], { after: 10 })
  box(paper, disclosure(data))
  const sums = fit(paper, arithmetic(data), style.note, sheet.right - sheet.left)
  paper.room(sums.height)
  paper.mark('P', () => { draw(paper, sums, sheet.left, paper.y) })
  paper.y += sums.height + 12
}

function signatures(paper: Paper, data: AgreementData): void {
  const words = data.signedSha256 ? say('agreement.signedText', { hash: data.signedSha256 }) : say('agreement.signaturesText')
  paper.room(roomForHeadingAndRows)
  pair(paper, [{ words: say('agreement.signatures'), as: 'H1' }, { words, as: 'P' }])
  signatureBlock(paper, signatureLines(data))
}
