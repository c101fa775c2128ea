import type { ReactNode } from 'react'

/** How the marks inside a catalogue's sentence are drawn: `t.rich('intro', { …, ...marked })`. */
export const marked = {
  b: (words: ReactNode) => <b>{words}</b>,
  strong: (words: ReactNode) => <strong>{words}</strong>,
  nowrap: (words: ReactNode) => <span className="nowrap">{words}</span>,
}
