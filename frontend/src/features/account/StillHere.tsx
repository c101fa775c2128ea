import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { drop } from '#frontend/queue/index.ts'
import { standingNow, subscribeStanding } from '#frontend/queue/standing.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Dialog } from '#frontend/ui/Dialog.tsx'

interface StillHereProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onLeave: () => void
}

/** She leaves while something of hers is still on this phone: keep it for when she is back, or take it off. */
export function StillHere({ isOpen, onClose, onLeave }: StillHereProps) {
  const t = useTranslations('account.stillHere')
  const { toSend, toResolve } = useSyncExternalStore(subscribeStanding, standingNow)
  const keep = (): void => {
    onClose()
    onLeave()
  }
  const takeOff = (): void => void drop(() => true).then(keep)
  return (
    <Dialog title={t('title', { count: toSend + toResolve })} isOpen={isOpen} onClose={onClose}>
      <p>{t('lead')}</p>
      <Button kind="second" onPress={keep}>
        {t('keep')}
      </Button>
      <Button kind="second" onPress={takeOff}>
        {t('takeOff')}
      </Button>
    </Dialog>
  )
}
