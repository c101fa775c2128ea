import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'

let pagesSeen = 0

/**
 * Gives the tab its name, and on a change of page moves the focus to the page's heading, so that who
 * listens hears where she is. The first page of a visit leaves the focus alone.
 */
export function usePageTitle(title: string): React.RefObject<HTMLHeadingElement | null> {
  const t = useTranslations('ui')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = t('pageTitle', { title })
  }, [t, title])
  useEffect(() => {
    pagesSeen += 1
    if (pagesSeen > 1) heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}

interface PageTitleProps {
  readonly children: string
  /** Under the heading: what this page is for, in one or two sentences. */
  readonly lead?: ReactNode
}

/** The h1 of a page, with its name in the browser's tab. */
export function PageTitle({ children, lead }: PageTitleProps) {
  const heading = usePageTitle(children)
  return (
    <div className="page-title pad">
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {lead !== undefined && <p className="soft">{lead}</p>}
    </div>
  )
}
