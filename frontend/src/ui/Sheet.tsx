import './sheet.css'
import { useId, type ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icon-names.ts'

interface SheetProps {
  /** The heading; without one give `label`, read aloud only. */
  readonly title?: ReactNode
  readonly label?: string
  readonly icon?: IconName
  /** To the right of the heading: a status, a link, a short remark. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A page of the ledger: heavy rule on top, full width on the phone. Sheets stack; they never form a grid of cards. */
export function Sheet({ title, label, icon, aside, children }: SheetProps) {
  const heading = useId()
  return (
    <section className="sheet" {...(title === undefined ? { 'aria-label': label } : { 'aria-labelledby': heading })}>
      {title !== undefined && (
        <div className="sheet-head">
          <h2 id={heading}>
            {icon !== undefined && <Icon name={icon} />}
            {title}
          </h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
