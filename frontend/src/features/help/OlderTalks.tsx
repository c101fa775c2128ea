import { useTranslations } from 'use-intl'
import type { Talk } from '#frontend/api/repaying.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { TalkMessages, useWishWords } from '#frontend/ui/talk/TalkMessages.tsx'

/** What was said other times: nothing of it is lost. */
export function OlderTalks({ talks }: { readonly talks: readonly Talk[] }) {
  const t = useTranslations('help.talk')
  const dates = useDates()
  const wish = useWishWords()
  if (talks.length === 0) return null
  return (
    <Sheet title={t('older')}>
      {talks.map((talk) => (
        <details key={talk.id} className="help-older">
          <summary>
            {dates.day(talk.openedOn)}: {wish(talk)}
          </summary>
          <TalkMessages talk={talk} />
        </details>
      ))}
    </Sheet>
  )
}
