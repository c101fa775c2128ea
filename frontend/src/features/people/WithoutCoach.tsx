import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useMe } from '#frontend/api/me.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { lookAgain, type Caseload } from './queries.ts'

type Person = Caseload['unassigned'][number]

/** Those whom nobody coaches yet: to take. */
export function WithoutCoach({ people }: { readonly people: readonly Person[] }) {
  const t = useTranslations('people')
  const dates = useDates()
  const me = useMe()
  const take = useIntent({
    run: ({ input, key }: { input: Person; key: string }) =>
      answer(api.POST('/api/loans/{loanId}/coaching/coach', { params: { path: { loanId: input.loanId }, ...intentHeader(key) }, body: { coachId: me?.id ?? null } })),
    onDone: async (_done, { name }) => {
      say(t('took', { name }))
      await lookAgain()
    },
  })
  return (
    <section className="coach-part">
      <h2>{t('unassigned')}</h2>
      {take.error && <ProblemNote error={take.error} />}
      <ul>
        {people.map((person) => (
          <li key={person.loanId} className="coach-row">
            <span>
              <b>{person.name}</b> <span className="soft">{[person.businessName, t('since', { date: dates.short(person.openedOn) })].filter(Boolean).join(', ')}</span>
            </span>
            <Button kind="second" fit aria-label={`${t('take')}: ${person.name}`} onPress={() => take.mutate(person)}>
              {t('take')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
