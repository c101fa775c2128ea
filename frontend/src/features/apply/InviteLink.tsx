import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import { say } from '#frontend/ui/Toasts.tsx'

/** A link to pass on: by the phone's own share sheet where there is one, or copied. Shown this once. */
export function InviteLink({ url }: { readonly url: string }) {
  const t = useTranslations('apply.people')
  const canShare = typeof navigator.share === 'function'
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url)
      say(t('copied'))
    } catch {
      // no permission: the link stands on the page and can be marked by hand
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
    <div className="people-link">
      <code>{url}</code>
      <p className="small">{t('linkNote')}</p>
      {canShare && (
        <Button kind="second" onPress={() => void share()}>
          {t('share')}
        </Button>
      )}
      <Button kind={canShare ? 'quiet' : 'second'} onPress={() => void copy()}>
        {t('copy')}
      </Button>
    </div>
  )
}
