import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { useDraft } from '../draft-context.ts'
import { useGoOn } from '../interview.ts'
import { Invite } from '../Invite.tsx'
import { applicationQuery } from '#frontend/api/applications.ts'
import { StepFoot, StepTop } from '../StepFrame.tsx'

type Party = components['schemas']['Party']

/** Somebody who asks with her (or guarantees it); who has not joined yet can be taken off again. */
function PartyRow({ party }: { readonly party: Party }) {
  const t = useTranslations('apply.people')
  const { application } = useDraft()
  const remove = useIntent({
    run: ({ key }) =>
      answer(
        api.DELETE('/api/applications/{applicationId}/parties/{partyId}', {
          params: { path: { applicationId: application.id, partyId: party.id }, ...intentHeader(key) },
        }),
      ),
    onDone: (changed) => {
      queries.setQueryData(applicationQuery(application.id).queryKey, changed)
      say(t('removed', { name: party.name }))
    },
  })
  return (
    <li>
      <div>
        <b>{party.isMe ? t('you') : party.name}</b>
        <span className="small soft">{t(`roles.${party.role}`)}</span>
        {remove.error !== null && <ProblemNote error={remove.error} />}
      </div>
      <div className="people-state">
        <Status kind={party.joined ? 'up-to-date' : 'waiting'}>{party.joined ? t('joined') : t('waiting')}</Status>
        {!party.joined && (
          <Button kind="quiet" fit aria-label={t('removeOf', { name: party.name })} isPending={remove.isPending} onPress={() => remove.mutate()}>
            {t('remove')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Who asks: one person, or the two or three who own the business together. */
export function PeopleStep() {
  const t = useTranslations('apply')
  const goOn = useGoOn('people')
  const { application } = useDraft()
  return (
    <>
      <StepTop />
      <PageTitle lead={t('people.lead')}>{t('people.title')}</PageTitle>
      <Sheet label={t('steps.people')}>
        <ul className="people-list">
          {application.parties.map((party) => (
            <PartyRow key={party.id} party={party} />
          ))}
        </ul>
        {application.parties.length < 2 && <p className="small soft section-note">{t('people.alone')}</p>}
      </Sheet>
      <Invite />
      <StepFoot>
        <Button onPress={() => void goOn()} iconAfter="arrow-right-bold">
          {t('next')}
        </Button>
      </StepFoot>
    </>
  )
}
