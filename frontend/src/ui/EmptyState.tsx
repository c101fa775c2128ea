import './states.css'
import type { ReactNode, RefObject } from 'react'

interface EmptyStateProps {
  /** One sentence: what is not here. */
  readonly title: ReactNode
  /** The sentence is the page's heading. */
  readonly heading?: RefObject<HTMLHeadingElement | null>
  /** One sentence: why, or when it will be. */
  readonly why?: ReactNode
  /** The one thing to do about it. */
  readonly action?: ReactNode
}

/** Nothing here yet, why, and the one thing to do. */
export function EmptyState({ title, heading, why, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <svg width="54" height="54" viewBox="-27 -27 54 54" aria-hidden="true">
        <circle r="26" className="empty-stone" />
        <path d="M0 0C6.5-5.6 5.4-15.6 0-20C-5.4-15.6-6.5-5.6 0 0Z" transform="translate(-4 9) rotate(24)" className="empty-grain" />
      </svg>
      {heading === undefined ? (
        <p className="empty-title">{title}</p>
      ) : (
        <h1 className="empty-title" ref={heading} tabIndex={-1}>
          {title}
        </h1>
      )}
      {why !== undefined && <p className="small soft">{why}</p>}
      {action}
    </div>
  )
}
