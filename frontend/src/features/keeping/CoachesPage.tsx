import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { ButtonLink } from '#frontend/ui/Button.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { SelectField } from '#frontend/ui/SelectField.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { KeepingPage } from './KeepingPage.tsx'
import { coachingPlansQuery, type CoachingPlans } from './queries.ts'

type Plan = CoachingPlans['plans'][number]
interface Given { readonly loanId: string; readonly coachId: string | null }

function People({ plans, coaches }: CoachingPlans) {
  const t = useTranslations('keeping.coaches')
  const dates = useDates()
  const give = useIntent({
    run: ({ input: { loanId, coachId }, key }: { input: Given; key: string }) =>
      answer(api.POST('/api/loans/{loanId}/coaching/coach', { params: { path: { loanId }, ...intentHeader(key) }, body: { coachId } })),
    onDone: () => queries.invalidateQueries({ queryKey: coachingPlansQuery.queryKey }),
  })
  const choose = (plan: Plan, coachId: string | null) =>
    give.mutate({ loanId: plan.loanId, coachId }, {
      onSuccess: () => say(t('given', { name: plan.name }), () => give.mutate({ loanId: plan.loanId, coachId: plan.coachId })),
    })
  if (plans.length === 0) return <p className="soft">{t('noPlans')}</p>
  return (
    <>
      {give.error !== null && <ProblemNote error={give.error} />}
      <ul className="keeping-people">
        {plans.map((plan) => (
          <li key={plan.loanId}>
            <SelectField
              label={plan.name}
              hint={t('plan', { reference: plan.loanReference, date: dates.short(plan.openedOn) })}
              value={plan.coachId ?? ''}
              placeholder={t('nobody')}
              choices={coaches.map(({ personId, name }) => ({ value: personId, label: name }))}
              onChange={(coachId) => choose(plan, coachId === '' ? null : coachId)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Who coaches how many, and whose each person is; those without a coach first. */
export default function CoachesPage() {
  const t = useTranslations('keeping.coaches')
  return (
    <KeepingPage title={t('title')} lead={t('lead')}>
      <Answer query={useQuery(coachingPlansQuery)} loading={t('loading')}>
        {({ plans, coaches }) => (
          <>
            <Sheet title={t('who')}>
              {coaches.length === 0 ? <p>{t('none')}</p> : (
                <Ledger>
                  {coaches.map(({ personId, name, people }) => <LedgerRow key={personId} label={name} value={t('people', { count: people })} />)}
                </Ledger>
              )}
              <ButtonLink kind="quiet" fit to="/grants" iconAfter="arrow-right-bold">
                {t('add')}
              </ButtonLink>
            </Sheet>
            <Sheet title={t('whose')}>
              <People plans={plans} coaches={coaches} />
            </Sheet>
          </>
        )}
      </Answer>
    </KeepingPage>
  )
}
