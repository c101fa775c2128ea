import './button.css'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { Link, type LinkProps } from 'react-router'
import { Icon } from './Icon.tsx'
import type { IconName } from './icon-names.ts'
import { Mark } from './Mark.tsx'

/** `door`: the one thing to do on a screen. `second`: outlined. `quiet`: underlined. `wall`: a door in the adobe wall. */
export type ButtonKind = 'door' | 'second' | 'quiet' | 'wall'

interface Looks {
  readonly kind?: ButtonKind
  /** As wide as its words instead of as wide as its column. */
  readonly fit?: boolean
  readonly icon?: IconName
  readonly iconAfter?: IconName
  readonly children: ReactNode
}

const looks = ({ kind = 'door', fit }: Looks) => ({ className: 'button', 'data-kind': kind, 'data-fit': fit || undefined })

function Words({ icon, iconAfter, children }: Looks) {
  return (
    <>
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter !== undefined && <Icon name={iconAfter} />}
    </>
  )
}

interface ButtonProps extends Looks, Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'isDisabled' | 'isPending'> {
  /** While what it does is under way: the stone turns, and further presses do nothing. */
  readonly isPending?: boolean
}

/** A button is never disabled: let people press, then say what is missing. */
export function Button({ kind, fit, icon, iconAfter, children, isPending = false, onPress, type, ...rest }: ButtonProps) {
  const words = { ...(icon && { icon }), ...(iconAfter && { iconAfter }), children }
  return (
    <AriaButton
      {...rest}
      {...looks({ ...(kind && { kind }), ...(fit && { fit }), children })}
      type={isPending ? 'button' : (type ?? 'button')}
      onPress={(event) => {
        if (!isPending) onPress?.(event)
      }}
    >
      {isPending && <Mark size={24} turning />}
      <Words {...words} />
    </AriaButton>
  )
}

type ButtonLinkProps = Looks & Pick<LinkProps, 'to' | 'replace' | 'state'>

/** Looks like a button and goes to another page of the portal. */
export function ButtonLink({ to, replace, state, ...words }: ButtonLinkProps) {
  return (
    <Link to={to} replace={replace ?? false} state={state} {...looks(words)}>
      <Words {...words} />
    </Link>
  )
}

/** Looks like a button and leaves the portal: a telephone number, a PDF. */
export function ButtonAnchor({ href, download, newTab, ...words }: Looks & { readonly href: string; readonly download?: boolean; readonly newTab?: boolean }) {
  return (
    <a href={href} {...(download ? { download: '' } : {})} {...(newTab ? { target: '_blank', rel: 'noreferrer' } : {})} {...looks(words)}>
      <Words {...words} />
    </a>
  )
}
