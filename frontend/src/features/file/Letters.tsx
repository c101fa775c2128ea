import { useTranslations } from 'use-intl'
import { usePosting } from '#frontend/api/posting.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { fileChanged, type ApplicationFile } from './queries.ts'

type Letter = ApplicationFile['letters'][number]

/** Each letter on paper: to whom, how it went, and its PDF; one that waits for the post is marked here. */
export function Letters({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.letters')
  const dates = useDates()
  const language = useLanguage()
  const post = usePosting(() => {
    say(t('posted'))
    return fileChanged(file.applicationId)
  })
  const wayOf = ({ channel, state, at }: Letter['ways'][number]) => {
    if (channel === 'screen') return at === null ? t('screen.unread') : t('screen.read', { date: dates.moment(at) })
    const when = at === null ? '' : dates.moment(at)
    return t('way', { channel: t(`channel.${channel}`), state: t(`state.${state}`), when })
  }
  if (file.letters.length === 0) return null
  return (
    <section className="file-part">
      <h2>{t('title')}</h2>
      {post.isError && <ProblemNote error={post.error} />}
      <ul className="file-list">
        {file.letters.map((letter) => {
          const toPost = letter.ways.find(({ channel, state }) => channel === 'paper' && state === 'queued')
          return (
            <li key={letter.noticeId} data-open={toPost !== undefined || undefined}>
              <Icon name={toPost === undefined ? 'file-pdf-bold' : 'hourglass-medium-bold'} />
              <span>
                <a href={`/api/notices/${letter.noticeId}/letter`} target="_blank" rel="noreferrer">
                  <b>{letter.subject[language]}</b>
                </a>
                <span className="soft">{t('to', { name: letter.to, date: dates.short(letter.on) })}</span>
                <span className="soft small">{letter.ways.map(wayOf).join(' · ')}</span>
              </span>
              {toPost !== undefined && file.authority.limitCents > 0 && (
                <Button kind="quiet" fit isPending={post.isPending && post.variables === toPost.deliveryId} onPress={() => post.mutate(toPost.deliveryId)}>
                  {t('markPosted')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
