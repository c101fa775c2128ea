import './toasts.css'
import { Button } from 'react-aria-components/Button'
import { Text } from 'react-aria-components/Text'
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from './Icon.tsx'

interface Said {
  readonly words: ReactNode
  readonly undo?: () => void
}

const queue = new ToastQueue<Said>({ maxVisibleToasts: 2 })

/** How long "Deshacer" is offered, in milliseconds (look.md: undo, not "are you sure"). */
const undoTime = 10_000

/** Says what was done. With `undo`, offers to take it back for ten seconds. */
export function say(words: ReactNode, undo?: () => void): void {
  queue.add({ words, ...(undo ? { undo } : {}) }, { timeout: undoTime })
}

/** Where `say` is seen and heard. Once, in the frame of the app. */
export function Toasts() {
  const t = useTranslations('ui')
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={t('toasts.region')}>
      {({ toast }) => (
        <Toast toast={toast} className="toast">
          <Icon name="check-circle-fill" />
          <ToastContent className="toast-words">
            <Text slot="title">{toast.content.words}</Text>
          </ToastContent>
          {toast.content.undo !== undefined && (
            <Button
              className="toast-button"
              onPress={() => {
                toast.content.undo?.()
                queue.close(toast.key)
              }}
            >
              {t('toasts.undo')}
            </Button>
          )}
          <Button slot="close" className="toast-button" aria-label={t('toasts.close')}>
            <Icon name="x-bold" />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  )
}
