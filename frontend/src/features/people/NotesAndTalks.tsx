import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import type { Coached } from './queries.ts'

/** What was written down before: each kind of note in its own look, then talks and minutes. */
export function NotesAndTalks({ person }: { readonly person: Coached }) {
  const t = useTranslations('people.person')
  const dates = useDates()
  const notes = [...person.sharedNotes.map((note) => ({ ...note, kind: 'shared' as const })), ...person.privateNotes.map((note) => ({ ...note, kind: 'private' as const }))]
    .toSorted((a, b) => (a.writtenOn < b.writtenOn ? 1 : -1))
  return (
    <>
      <section className="coach-part">
        <h2>{t('notes')}</h2>
        {notes.map((note) => (
          <article key={note.noteId} className="coach-note" data-kind={note.kind}>
            <p className="coach-note-kind">
              <Icon name={note.kind === 'shared' ? 'eye-fill' : 'lock-simple-fill'} />
              {t(note.kind)}
              <span className="small">{dates.short(note.writtenOn)}, {note.writtenBy}</span>
            </p>
            <p className="coach-note-body" lang={note.kind === 'shared' ? person.locale : undefined}>{note.body}</p>
          </article>
        ))}
      </section>
      <section className="coach-part">
        <h2>{t('before')}</h2>
        <ul>
          {person.talks.map((talk) => (
            <li key={talk.talkId} className="coach-row">
              <span>{t('talkLine', { outcome: t(`outcome.${talk.outcome}`), date: dates.short(talk.heldOn) })}</span>
              <span className="soft">{[talk.minutes === null ? null : t('talkMinutes', { minutes: String(talk.minutes) }), talk.by].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
        {person.minutes.length > 0 && (
          <p className="soft small">
            {t('minutes')}: {person.minutes.map(({ category, minutes }) => `${t(`category.${category}`)} ${t('talkMinutes', { minutes: String(minutes) })}`).join('; ')}
          </p>
        )}
      </section>
    </>
  )
}
