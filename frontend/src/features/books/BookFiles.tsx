import { useTranslations } from 'use-intl'
import { holds, useMe } from '#frontend/api/me.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { ListLink } from '#frontend/ui/ListLink.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { beancountAddress, csvAddress } from './queries.ts'

/** The books as files: the month up to the day that is looked at as CSV, and all of it for Beancount; and the way to what is brought from elsewhere. */
export function BookFiles({ day }: { readonly day: string }) {
  const t = useTranslations('books.files')
  const dates = useDates()
  const seesImports = holds(useMe(), 'finance', 'auditor')
  const from = `${day.slice(0, 7)}-01`
  return (
    <Sheet title={t('title')}>
      <ul>
        <ListLink download icon="tray" title={t('csv')} note={t('csvNote', { from: dates.short(from, ''), through: dates.short(day, '') })} to={csvAddress(from, day)} />
        <ListLink download icon="books" title={t('beancount')} note={t('beancountNote')} to={beancountAddress} />
        {seesImports && <ListLink icon="folder" title={t('imports')} note={t('importsNote')} to="/imports" />}
      </ul>
    </Sheet>
  )
}
