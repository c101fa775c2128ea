import { Component, type ErrorInfo, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { phoneText } from '#frontend/ui/phone-text.ts'

function BrokenPage() {
  const t = useTranslations('ui.broken')
  return (
    <main className="pad">
      <EmptyState
        title={t('title')}
        why={t('why', { phone: phoneText('505-555-0142') })}
        action={
          <Button kind="second" fit onPress={() => location.reload()}>
            {t('again')}
          </Button>
        }
      />
    </main>
  )
}

/** Catches what no page expected and says so, instead of a white screen. */
export class Broken extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    reportError(new Error(`a page broke${info.componentStack ?? ''}`, { cause: error }))
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPage /> : this.props.children
  }
}
