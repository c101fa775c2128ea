import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Dialog } from '#frontend/ui/Dialog.tsx'
import { marked } from '#frontend/ui/marked.tsx'

interface SignDialogProps {
  readonly name: string
  readonly isOpen: boolean
  readonly pending: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

/** What giving her word does, before she gives it: she owes nothing. */
export function SignDialog({ name, isOpen, pending, onYes, onNo }: SignDialogProps) {
  const t = useTranslations('vouch.ask')
  const dates = useDates()
  const today = useProgramme().data?.businessDate
  return (
    <Dialog title={t('title', { name })} isOpen={isOpen} onClose={onNo}>
      <div className="buttons">
        <p>{t.rich('result', { ...marked, name, date: today === undefined ? '' : dates.day(today) })}</p>
        <Button isPending={pending} onPress={onYes}>
          {t('yes')}
        </Button>
        <Button kind="quiet" onPress={onNo}>
          {t('no')}
        </Button>
      </div>
    </Dialog>
  )
}
