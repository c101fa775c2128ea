import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'

/** By when something is asked for; of a day that is over, that it can still be done. */
export function ByWhen({ dueOn }: { readonly dueOn: string }) {
  const t = useTranslations('application.missing')
  const dates = useDates()
  const today = useProgramme().data?.businessDate
  return <span className="small soft">{t(today !== undefined && dueOn < today ? 'wasBy' : 'by', { date: dates.day(dueOn) })}</span>
}
