import { besideEnglish } from '#domain/languages.ts'
import type { LedgerTable, TableColumn } from '../pdf/ledger-table.ts'
import { money, shortDay } from '../words/format.ts'
import { say } from '../words/say.ts'
import type { AgreementData } from './data.ts'

const figure = (heading: TableColumn['heading'], share: number): TableColumn => ({ heading, share, align: 'right' })

/** Every payment with its date: English date left, the other language's right, the figures between. */
export function paymentTable({ installments, beside = besideEnglish('en') }: AgreementData): LedgerTable {
  const fees = installments.some(({ feeCents }) => feeCents > 0)
  const sum = (of: (row: AgreementData['installments'][number]) => number) => money(installments.reduce((total, row) => total + of(row), 0))
  const share = fees ? 0.12 : 0.14
  return {
    columns: [
      { heading: say('agreement.number'), share: 0.07, align: 'right' },
      { heading: { lang: 'en', text: say('agreement.dueDate').en }, share: 0.15, align: 'left' },
      figure(say('agreement.payment'), share),
      figure(say('shared.interest'), share),
      figure(say('shared.principal'), share),
      ...(fees ? [figure(say('shared.fees'), 0.1)] : []),
      figure(say('agreement.stillOwed'), fees ? 0.16 : 0.2),
      { heading: { lang: beside, text: say('agreement.dueDate')[beside] }, share: 0.16, align: 'right' },
    ],
    rows: installments.map((row) => ({
      cells: [
        String(row.number), shortDay(row.dueDate).en, money(row.totalCents), money(row.interestCents), money(row.principalCents),
        ...(fees ? [money(row.feeCents)] : []), money(row.balanceCents), shortDay(row.dueDate)[beside],
      ],
    })),
    total: [
      '', say('shared.total').en, sum((row) => row.totalCents), sum((row) => row.interestCents), sum((row) => row.principalCents),
      ...(fees ? [sum((row) => row.feeCents)] : []), '', say('shared.total')[beside],
    ],
  }
}
