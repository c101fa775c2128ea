import './sign.css'
import { useId, type ReactNode, type RefObject } from 'react'

interface SignProps {
  /** `adobe`: what a person owes. `turquoise`: what she would get or pay. One sign a screen. */
  readonly tone: 'adobe' | 'turquoise'
  /** What the number is. It is the page's title when `heading` is 1. */
  readonly lead: ReactNode
  readonly amount: ReactNode
  readonly note?: ReactNode
  readonly heading?: 1 | 2
  /** Of `usePageTitle`, when the lead is the page's heading. */
  readonly headingRef?: RefObject<HTMLHeadingElement | null>
  readonly centred?: boolean
  /** Says the new number aloud when it changes. */
  readonly live?: boolean
}

/** The painted shop sign: the one fact that matters on the page. */
export function Sign({ tone, lead, amount, note, heading, headingRef, centred = false, live = false }: SignProps) {
  const title = useId()
  const Lead = heading === 1 ? 'h1' : heading === 2 ? 'h2' : 'p'
  return (
    <section
      className="sign"
      data-tone={tone}
      data-centred={centred || undefined}
      aria-labelledby={title}
      {...(live ? { 'aria-live': 'polite', 'aria-atomic': true } : {})}
    >
      <Lead id={title} className="sign-lead" {...(heading === 1 ? { tabIndex: -1, ref: headingRef } : {})}>
        {lead}
      </Lead>
      <p className="sign-amount sign-voice">{amount}</p>
      {note !== undefined && <p className="sign-note">{note}</p>}
    </section>
  )
}
