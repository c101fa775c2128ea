import type { QueueFilter, QueueView } from './queries.ts'

type Narrowed = Pick<QueueView, 'search' | 'officerId'>

/** What is shown where nobody chose: an officer's own work; all, where a person or a colleague is looked for, or who looks decides nothing. */
export const usualFilter = ({ search = '', officerId = '' }: Narrowed, decides: boolean): QueueFilter => (decides && search === '' && officerId === '' ? 'mine' : 'all')

/** What is shown after a word or a colleague was chosen or left: what she chose stays, what nobody chose follows. */
export const filterAfter = (before: QueueView, next: QueueView, decides: boolean): QueueFilter => (
  next.filter === before.filter && before.filter === usualFilter(before, decides) ? usualFilter(next, decides) : next.filter
)
