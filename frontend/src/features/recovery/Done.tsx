import { useFormatter, useTranslations } from 'use-intl'
import { phoneText } from '#frontend/ui/phone-text.ts'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import type { KnownPerson } from './queries.ts'

/** Where codes go now, and the addresses of before that are told; none where nobody could be. */
export interface NewWayIn { readonly to: string; readonly told: readonly string[] }

/** Done, who was told, and what she does now on any phone. */
export function Done({ person, given: { to, told } }: { readonly person: KnownPerson; readonly given: NewWayIn }) {
  const t = useTranslations('recovery.done')
  const format = useFormatter()
  return (
    <Sheet title={t('title', { name: person.givenNames })} aside={<Status kind="up-to-date">{t('status')}</Status>}>
      <div role="alert">
        <p>{t('how', { to: phoneText(to) })}</p>
        <p>{told.length === 0 ? t('toldNobody') : t('told', { where: format.list(told.map(phoneText)) })}</p>
      </div>
    </Sheet>
  )
}
