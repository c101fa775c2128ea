import { onPaper } from '../paper-frame.ts'
import { box, type BoxRow } from '../pdf/box.ts'
import { ledgerTable, type LedgerTable } from '../pdf/ledger-table.ts'
import { pair } from '../pdf/pair.ts'
import { both, longDay, money, percentWords, shortDay } from '../words/format.ts'
import { inOneLine, say } from '../words/say.ts'
import type { PledgerLineKind, PledgerStatementData } from './data.ts'

const kindWords = {
  pledge: 'pledger.pledge', 'pledge-taken-back': 'pledger.pledgeTakenBack', claim: 'pledger.claim', 'claim-taken-back': 'pledger.claimTakenBack', recovery: 'pledger.recovery',
  'recovery-taken-back': 'pledger.recoveryTakenBack',
} as const satisfies Record<PledgerLineKind, string>

/** For whoever pledged: what it was, what losses took and gave back, what is left, and each step. The same data always gives the same bytes. */
export async function renderPledgerStatement(data: PledgerStatementData): Promise<Buffer> {
  return onPaper({ ...data, loanReference: data.poolName }, {
    title: `${inOneLine(say('pledger.title'), data.beside)} · ${data.source}`, mark: `${data.poolName} · ${data.madeOn}`, from: say('pledger.from'), about: say('pledger.pool'),
  }, (paper) => {
    pair(paper, [{ words: say('pledger.title'), as: 'H1' }, { words: say('pledger.intro', { source: data.source, pool: data.poolName, on: longDay(data.madeOn) }), as: 'P' }])
    box(paper, rows(data))
    paper.y += 6
    pair(paper, [{ words: say('pledger.events'), as: 'H1' }], { after: 6 })
    ledgerTable(paper, eventTable(data.lines))
  })
}

function rows(data: PledgerStatementData): BoxRow[] {
  return [
    { title: say('pledger.pledged'), value: money(data.pledgedCents) },
    ...(data.claimedCents ? [{ title: say('pledger.claimed'), note: say('pledger.claimedNote'), value: money(-data.claimedCents) }] : []),
    ...(data.recoveredCents ? [{ title: say('pledger.recovered'), note: say('pledger.recoveredNote'), value: money(data.recoveredCents) }] : []),
    { title: say('pledger.left'), note: say('pledger.leftNote', { share: percentWords(String(data.shareBasisPoints / 100)) }), value: money(data.leftCents), big: true },
    { title: say('pledger.exposure'), note: say('pledger.exposureNote'), value: money(data.exposurePartCents) },
    ...(data.reservedPartCents ? [{ title: say('pledger.reserved'), note: say('pledger.reservedNote'), value: money(data.reservedPartCents) }] : []),
  ]
}

function eventTable(lines: PledgerStatementData['lines']): LedgerTable {
  return {
    columns: [
      { heading: say('shared.date'), share: 0.18, align: 'left' }, { heading: say('statement.event'), share: 0.46, align: 'left' },
      { heading: say('statement.amount'), share: 0.18, align: 'right' }, { heading: say('pledger.after'), share: 0.18, align: 'right' },
    ],
    rows: lines.map(({ on, kind, amountCents, reference, reason, leftCents }) => {
      const words = say(kindWords[kind])
      return { cells: [shortDay(on), both((lang) => [words[lang], reference, reason].filter((part) => part !== null).join(' · ')), money(amountCents), money(leftCents)] }
    }),
  }
}
