import { useTranslations } from 'use-intl'

const keys = [['J', 'next'], ['K', 'previous'], ['Enter', 'open'], ['/', 'find']] as const

/** The keys that work here, along the foot of the page; not on the phone. */
export function Keys() {
  const t = useTranslations('desk.keys')
  return (
    <p className="desk-keys">
      {keys.map(([key, word]) => (
        <span key={key}>
          <kbd>{key}</kbd> {t(word)}
        </span>
      ))}
    </p>
  )
}
