import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { officersQuery } from '#frontend/api/officers.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { SelectField } from '#frontend/ui/SelectField.tsx'
import { say } from '#frontend/ui/Toasts.tsx'

interface Assignment { readonly applicationId: string; readonly officerId: string | null }

interface GiveBarProps {
  readonly picked: ReadonlySet<string>
  readonly onDone: () => void
}

const run = ({ input, key }: { input: readonly Assignment[]; key: string }) =>
  answer(api.POST('/api/assignments', { params: intentHeader(key), body: { assignments: [...input] } }))
const read = () => Promise.all([queries.invalidateQueries({ queryKey: ['queue'] }), queries.invalidateQueries({ queryKey: officersQuery.queryKey })])

/** The marked files to a colleague, all at once. It is done at once and can be undone. */
export function GiveBar({ picked, onDone }: GiveBarProps) {
  const t = useTranslations('desk.give')
  const officers = useQuery(officersQuery).data ?? []
  const [officerId, setOfficerId] = useState('')
  const [asks, setAsks] = useState(false)
  const back = useIntent({ run, onDone: () => void read() })
  const give = useIntent({
    run,
    onDone: async ({ assigned }) => {
      const undo = assigned.map(({ applicationId, before }) => ({ applicationId, officerId: before }))
      say(t('done', { count: assigned.length, name: officers.find((one) => one.personId === officerId)?.name ?? t('nobody') }), () => back.mutate(undo))
      onDone()
      await read()
    },
  })
  const press = () => {
    setAsks(officerId === '')
    if (officerId !== '') give.mutate([...picked].map((applicationId) => ({ applicationId, officerId: officerId === 'nobody' ? null : officerId })))
  }
  return (
    <section className="give-bar" aria-label={t('label')}>
      <b>{t('picked', { count: picked.size })}</b>
      <SelectField
        label={t('to')}
        value={officerId}
        onChange={setOfficerId}
        placeholder={t('choose')}
        {...(asks && officerId === '' ? { error: t('chooseFirst') } : {})}
        choices={[...officers.map(({ personId, name, openFiles }) => ({ value: personId, label: t('officer', { name, count: openFiles }) })), { value: 'nobody', label: t('nobody') }]}
      />
      <Button fit isPending={give.isPending} onPress={press}>
        {t('do')}
      </Button>
      <Button kind="quiet" fit onPress={onDone}>
        {t('leave')}
      </Button>
      {give.error !== null && <ProblemNote error={give.error} />}
    </section>
  )
}
