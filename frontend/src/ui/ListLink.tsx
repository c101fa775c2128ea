import './list-link.css'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Icon } from './Icon.tsx'
import type { IconName } from './icon-names.ts'

interface ListLinkProps {
  readonly icon: IconName
  readonly title: ReactNode
  readonly note?: ReactNode
  /** A page of the portal, or with `download` a file. */
  readonly to: string
  readonly download?: boolean
  /** Not read yet: the icon is gold. */
  readonly fresh?: boolean
}

/** A row that leads somewhere: picture first, words beside it. */
export function ListLink({ icon, title, note, to, download = false, fresh = false }: ListLinkProps) {
  const inside = (
    <>
      <span className="list-link-icon" data-fresh={fresh || undefined}>
        <Icon name={icon} size={24} />
      </span>
      <span className="list-link-words">
        <b>{title}</b>
        {note !== undefined && <span className="small soft">{note}</span>}
      </span>
      <Icon name={download ? 'download-simple-bold' : 'caret-right-bold'} />
    </>
  )
  return (
    <li>
      {download ? (
        <a className="list-link" href={to} target="_blank" rel="noreferrer">
          {inside}
        </a>
      ) : (
        <Link className="list-link" to={to}>
          {inside}
        </Link>
      )}
    </li>
  )
}
