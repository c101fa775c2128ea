import { useMessages, useTranslations } from 'use-intl'
import type { Catalogue } from '#frontend/i18n/en.catalogue.ts'

type Line = keyof Catalogue['settings']['line']

/** The words for a line of a setting's value: `hours.es` is "Horario (es)", `caps.0.annualPercent` the percent of the first cap; a line that has no words yet shows its own name. */
export function useLineName(): (path: string) => string {
  const t = useTranslations('settings')
  const { settings } = useMessages()
  const known = (name: string): name is Line => name in settings.line
  return (path) => {
    const [first = path, second, third] = path.split('.')
    const [name, which] = third === undefined ? [first, second] : [third, String(Number(second) + 1)]
    const words = known(name) ? t(`line.${name}`) : name
    return which === undefined ? words : `${words} (${which})`
  }
}
