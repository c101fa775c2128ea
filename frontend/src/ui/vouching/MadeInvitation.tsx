import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '../Button.tsx'
import { Sheet } from '../Sheet.tsx'
import { say } from '../Toasts.tsx'
import { QrSquare } from './QrSquare.tsx'
import type { VoucherInvited } from './vouching-query.ts'

/** Three ways to the same door: a link to send, a square to show, a code to tell. Shown this once. */
export function MadeInvitation({ name, made, onDone }: { readonly name: string; readonly made: VoucherInvited; readonly onDone: () => void }) {
  const t = useTranslations('vouching.made')
  const dates = useDates()
  const { url, code, expiresOn } = made
  const canShare = typeof navigator.share === 'function'
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url)
      say(t('copied'))
    } catch {
      // no permission: the code and the square are there
    }
  }
  const share = async (): Promise<void> => {
    try {
      await navigator.share({ text: t('shareText'), url })
    } catch {
      // closed without sending
    }
  }
  return (
    <Sheet title={t('title', { name })}>
      <p>{t('lead', { date: dates.day(expiresOn) })}</p>
      <div className="vouching-made">
        <QrSquare text={url} label={t('qr', { name })} />
        <div>
          <span className="small soft">{t('code')}</span>
          <b className="vouching-code">{code}</b>
          <span className="small soft">{t('where', { place: `${window.location.host}/v` })}</span>
        </div>
      </div>
      <div className="buttons">
        {canShare && (
          <Button kind="second" onPress={() => void share()}>
            {t('share')}
          </Button>
        )}
        <Button kind={canShare ? 'quiet' : 'second'} onPress={() => void copy()}>
          {t('copy')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('done')}
        </Button>
      </div>
    </Sheet>
  )
}
