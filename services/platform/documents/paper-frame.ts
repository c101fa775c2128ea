import { saidIn } from '#domain/languages.ts'
import type { InBoth, PaperData } from './on-paper.ts'
import { foot, letterhead } from './pdf/letterhead.ts'
import { Paper } from './pdf/paper.ts'
import { longDay } from './words/format.ts'
import { inBold, inOneLine, say } from './words/say.ts'

interface Frame {
  title: string
  lines?: readonly string[]
  mark: string
  /** Before the lender's name, where the paper is not of a loan that was made. */
  from?: InBoth
  /** Before the reference, where that is not a loan's. */
  about?: InBoth
}

/** What every paper has: letterhead, what `write` puts between, a foot on every page. */
export async function onPaper(data: PaperData, { title, lines = [], mark, from, about }: Frame, write: (paper: Paper) => void): Promise<Buffer> {
  const paper = new Paper({ title, madeAt: data.madeAt, beside: data.beside })
  const oneLine = (words: InBoth) => inOneLine(words, paper.beside)
  letterhead(paper, {
    lender: data.lender,
    madeBy: `${oneLine(from ?? say('shared.madeBy'))} ${inBold(data.lender.name)}`,
    lines: [`${data.lender.phone} · ${oneLine(about ?? say('shared.loan'))} ${data.loanReference}`, ...lines, oneLine(longDay(data.madeOn))],
  })
  write(paper)
  const questions = say('shared.questions')
  return paper.finish(foot(paper, { left: mark, questions: `${questions.en} ${saidIn(questions, paper.beside)} ${data.lender.phone}` }))
}
