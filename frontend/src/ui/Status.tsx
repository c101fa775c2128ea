import './status.css'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icon-names.ts'

/** How things stand. Always icon, word and tint together: never colour alone. */
export type StatusKind = 'up-to-date' | 'due' | 'waiting' | 'late' | 'paused' | 'finished'

const icons: Record<StatusKind, IconName> = {
  'up-to-date': 'check-circle-fill',
  due: 'clock-fill',
  waiting: 'hourglass-medium-bold',
  late: 'warning-diamond-fill',
  paused: 'pause-circle-fill',
  finished: 'seal-check-fill',
}

interface StatusProps {
  readonly kind: StatusKind
  readonly children: ReactNode
  readonly large?: boolean
}

export function Status({ kind, children, large = false }: StatusProps) {
  return (
    <span className="status" data-kind={kind} data-large={large || undefined}>
      <Icon name={icons[kind]} />
      <span>{children}</span>
    </span>
  )
}
