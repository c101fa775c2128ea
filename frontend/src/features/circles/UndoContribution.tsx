import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import { Dialog } from '#frontend/ui/Dialog.tsx'

interface UndoContributionProps {
  /** Whose payment, or null where nothing is asked. */
  readonly name: string | null
  readonly onYes: () => void
  readonly onClose: () => void
}

/** A payment that was noted is money that somebody handed over: taking it back asks first. */
export function UndoContribution({ name, onYes, onClose }: UndoContributionProps) {
  const t = useTranslations('circles.rounds.takeBack')
  return (
    <Dialog title={t('title', { name: name ?? '' })} isOpen={name !== null} onClose={onClose}>
      <div className="buttons">
        <p>{t('result')}</p>
        <Button kind="second" onPress={onClose}>
          {t('leave')}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            onYes()
            onClose()
          }}
        >
          {t('do')}
        </Button>
      </div>
    </Dialog>
  )
}
