import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { AccountClass } from '#domain/ledger/chart-of-accounts.ts'
import { dollarsText } from '#domain/money/dinero-edge.ts'
import type { FileEntry, FileLine } from './lines-in-order.ts'

/** An account as a Beancount file opens it. */
export interface OpenedAccount {
  code: string
  name: string
  class: AccountClass
  /** The day of its first posting. */
  openedOn: string
}

const currency = 'USD'
const roots: Record<AccountClass, string> = { asset: 'Assets', liability: 'Liabilities', equity: 'Equity', income: 'Income', expense: 'Expenses' }

/** Beancount's names are of letters, digits and hyphens, and begin with a capital or a digit. */
function component(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^\dA-Za-z]+/g, ' ').trim().replaceAll(' ', '-')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

/** e.g. `Assets:Lender:Cash-and-bank-1010`. */
export const accountName = (book: string, account: Pick<OpenedAccount, 'code' | 'name' | 'class'>): string => (
  [roots[account.class], component(book), component(`${account.name} ${account.code}`)].join(':')
)

/** A quoted text: a line of ours holds no line break, quote or backslash of somebody else's. */
const quoted = (text: string): string => `"${text.replaceAll(/["\\\n\r]/g, ' ')}"`

export const heading = (book: string): string => `option "title" ${quoted(book)}\noption "operating_currency" "${currency}"\n\n`

/** `open` on the day of the first posting, in its one currency. */
export const opening = (book: string, account: OpenedAccount): string => (
  `${account.openedOn} open ${accountName(book, account)} ${currency}\n  code: ${quoted(account.code)}\n`
)

/**
 * An entry as a transaction: its kind is narration and tag, its id a link, shared with the entry that undoes it.
 * @param names the full name of each account, by its code
 */
export function transaction(entry: FileEntry, names: ReadonlyMap<string, string>): string {
  const links = [entry.id, ...(entry.reversesEntryId === null ? [] : [entry.reversesEntryId])].map((id) => `^${id}`).join(' ')
  return [
    '',
    `${entry.effectiveOn} * ${quoted(entry.kind)} #${entry.kind} ${links}`,
    `  entry: ${quoted(entry.id)}`,
    `  source: ${quoted(entry.source)}`,
    `  recorded-on: ${entry.recordedOn}`,
    ...(entry.causeOn === null ? [] : [`  cause-on: ${entry.causeOn}`]),
    ...(entry.reversesEntryId === null ? [] : [`  reverses: ${quoted(entry.reversesEntryId)}`]),
    ...entry.lines.flatMap((line) => postingOf(line, names)),
    '',
  ].join('\n')
}

const postingOf = ({ account, amountCents, loanReference }: FileLine, names: ReadonlyMap<string, string>): string[] => [
  `  ${names.get(account) ?? account}  ${dollarsText(amountCents)} ${currency}`,
  ...(loanReference === null ? [] : [`    loan: ${quoted(loanReference)}`]),
]

/** What an account comes to, to the cent, at the start of the day after `on`: Beancount refuses the file where its own sum differs. */
export const assertion = (name: string, on: string, balanceCents: number): string => (
  `${addDays(on, 1)} balance ${name}  ${dollarsText(balanceCents)} ~ 0.00 ${currency}\n`
)
