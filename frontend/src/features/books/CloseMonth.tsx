import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Dialog } from '#frontend/ui/Dialog.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { TextField } from '#frontend/ui/TextField.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { booksKey, type BookCloses } from './queries.ts'

/** Closes the next month for good, once it was said what that means. */
export function CloseMonth({ next }: { readonly next: NonNullable<BookCloses['next']> }) {
  const t = useTranslations('books.close')
  const dates = useDates()
  const [id] = useState(newId)
  const [isOpen, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const month = dates.month(next.month)
  const close = useIntent({
    run: ({ input, key }: { input: string; key: string }) =>
      answer(api.POST('/api/books/{bookCode}/closes', {
        params: { path: { bookCode: booksKey[1] }, ...intentHeader(key) }, body: { id, month: next.month, ...(input === '' ? {} : { note: input }) },
      })),
    onDone: () => {
      say(t('done', { month }))
      return queries.invalidateQueries({ queryKey: booksKey })
    },
  })
  return (
    <>
      <Button kind="second" fit icon="lock-simple-fill" onPress={() => setOpen(true)}>
        {t('begin', { month })}
      </Button>
      <Dialog title={t('sure', { month })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{t('result', { month, date: dates.day(next.endsOn, '') })}</p>
        <div className="books-note">
          <TextField label={t('note')} hint={t('noteHint')} maxLength={200} autoComplete="off" value={note} onChange={setNote} />
        </div>
        {close.isError && <ProblemNote error={close.error} />}
        <Button icon="lock-simple-fill" isPending={close.isPending} onPress={() => close.mutate(note.trim())}>
          {t('send', { month })}
        </Button>
      </Dialog>
    </>
  )
}
