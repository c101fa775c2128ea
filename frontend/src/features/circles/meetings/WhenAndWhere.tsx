import { useTranslations } from 'use-intl'
import { FormText } from '#frontend/ui/form/FormText.tsx'

export interface WhenAndWhereValues {
  meetsOn: string
  meetsAt: string
  place: string
  agenda: string
}

/** The fields of a meeting; the day is left out where there are several. */
export function WhenAndWhere({ withDay = true }: { readonly withDay?: boolean }) {
  const t = useTranslations('meetings.about')
  return (
    <>
      {withDay && <FormText name="meetsOn" label={t('day')} type="date" required />}
      <FormText name="meetsAt" label={t('time')} type="time" required />
      <FormText name="place" label={t('place')} maxLength={120} required />
      <FormText name="agenda" label={t('agenda')} hint={t('agendaHint')} lines={3} maxLength={2_000} />
    </>
  )
}
