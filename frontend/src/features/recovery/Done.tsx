import { useTranslations } from 'use-intl'
import { phoneText } from '#frontend/ui/phone-text.ts'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import type { KnownPerson } from './queries.ts'

/** Where codes go now, and where they went before; null where she had none of that kind. */
export interface NewWayIn { readonly to: string; readonly before: string | null }

/** Done, who was told, and what she does now on any phone. */
export function Done({ person, given: { to, before } }: { readonly person: KnownPerson; readonly given: NewWayIn }) {
  const t = useTranslations('recovery.done')
  return (
    <Sheet title={t('title', { name: person.givenNames })} aside={<Status kind="up-to-date">{t('status')}</Status>}>
      <div role="alert">
        <p>{t('how', { to: phoneText(to) })}</p>
        <p>{before === null || before === to ? t('toldThere') : t('told', { before: phoneText(before) })}</p>
      </div>
    </Sheet>
  )
}
