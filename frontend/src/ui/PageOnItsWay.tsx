import { useTranslations } from 'use-intl'
import { Loading } from './Loading.tsx'

interface OnItsWay {
  /** What is being got, in words. */
  readonly what?: string
}

/** The heading of a page that has not arrived: whoever listens hears what is coming, and no page is without a heading. */
export function HeadingOnItsWay({ what }: OnItsWay) {
  const t = useTranslations('ui')
  return <h1 className="only-read-aloud">{what ?? t('name')}</h1>
}

/** A page that has not arrived. */
export function PageOnItsWay(words: OnItsWay) {
  return (
    <>
      <HeadingOnItsWay {...words} />
      <Loading {...words} />
    </>
  )
}
