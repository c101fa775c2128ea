import type { ReactNode } from 'react'
import { ButtonLink } from './Button.tsx'
import { EmptyState } from './EmptyState.tsx'
import { usePageTitle } from './PageTitle.tsx'

interface LeadsNowhereProps {
  readonly title: string
  readonly why: ReactNode
  /** The words of the way home. */
  readonly home: string
}

/** A whole page that has nothing to show: why, and the way home. */
export function LeadsNowhere({ title, why, home }: LeadsNowhereProps) {
  const heading = usePageTitle(title)
  return (
    <div className="pad">
      <EmptyState
        title={title}
        heading={heading}
        why={why}
        action={
          <ButtonLink to="/" fit>
            {home}
          </ButtonLink>
        }
      />
    </div>
  )
}
