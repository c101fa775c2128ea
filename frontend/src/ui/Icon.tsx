import './icon.css'
import type { IconName } from './icon-names.ts'

interface IconProps {
  readonly name: IconName
  /** CSS pixels; without it the icon is as tall as the text it stands in. */
  readonly size?: number
}

/** A drawing beside words. It never stands alone: whoever uses it gives the words. */
export function Icon({ name, size }: IconProps) {
  return (
    <svg className="icon" aria-hidden="true" {...(size === undefined ? {} : { width: size, height: size })}>
      <use href={`#i-${name}`} />
    </svg>
  )
}
