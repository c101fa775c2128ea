import type { PaperData } from './on-paper.ts'
import { foot, letterhead } from './pdf/letterhead.ts'
import { Paper } from './pdf/paper.ts'
import { longDay } from './words/format.ts'
import { inBold, inOneLine, say } from './words/say.ts'

/** What every paper has: letterhead, what `write` puts between, a foot on every page. */
export async function onPaper(
  data: PaperData, { title, lines = [], mark }: { title: string; lines?: readonly string[]; mark: string }, write: (paper: Paper) => void,
): Promise<Buffer> {
  const paper = new Paper({ title, madeAt: data.madeAt })
  letterhead(paper, {
    lender: data.lender,
    madeBy: `${inOneLine(say('shared.madeBy'))} ${inBold(data.lender.name)}`,
    lines: [`${data.lender.phone} · ${inOneLine(say('shared.loan'))} ${data.loanReference}`, ...lines, inOneLine(longDay(data.madeOn))],
  })
  write(paper)
  const questions = say('shared.questions')
  return paper.finish(foot(paper, { left: mark, questions: `${questions.en} ${questions.es} ${data.lender.phone}` }))
}
