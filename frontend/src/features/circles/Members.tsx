import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { QrCode } from '#frontend/ui/QrCode.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { components } from '#frontend/api/schema.d.ts'
import { circleQuery, keepCircle, nameOf, type Circle, type KeptMember } from './queries.ts'

type Invited = components['schemas']['MemberInvited'] & { readonly name: string }

/** What is missing before the rounds can begin, once every place is kept for somebody. */
function Missing({ circle }: { readonly circle: Circle }) {
  const t = useTranslations('circles.members')
  return (
    <>
      <h3>{t('missingTitle')}</h3>
      <ul className="circle-missing">
        {circle.missing.map(({ code, memberIds, count }) => (
          <li key={code}>{t(`missing.${code}`, { count, names: memberIds.map((memberId) => nameOf(circle, memberId)).join(', ') })}</li>
        ))}
      </ul>
    </>
  )
}

/** Before the circle begins: a place for each person, in the order in which they receive, and how each joins. */
export function Members({ circle }: { readonly circle: Circle }) {
  const t = useTranslations('circles.members')
  const dates = useDates()
  const [invited, setInvited] = useState<Invited | null>(null)
  const form = useForm({ defaultValues: { invitedName: '' }, shouldFocusError: false })
  const circleId = circle.id
  const shown = (name: string) => (made: components['schemas']['MemberInvited']): Promise<void> => {
    setInvited({ ...made, name })
    form.reset({ invitedName: '' })
    return queries.invalidateQueries({ queryKey: circleQuery(circleId).queryKey })
  }
  const invite = useIntent({
    run: ({ input, key }: { input: { id: string; invitedName: string }; key: string }) => answer(api.POST('/api/circles/{circleId}/members', { params: { path: { circleId }, ...intentHeader(key) }, body: input })),
    onDone: (made, { invitedName }) => shown(invitedName)(made),
  })
  const again = useIntent({
    run: ({ input, key }: { input: KeptMember; key: string }) => answer(api.POST('/api/circles/{circleId}/members/{memberId}/invitation', { params: { path: { circleId, memberId: input.id }, ...intentHeader(key) } })),
    onDone: (made, { name }) => shown(name)(made),
  })
  const order = useIntent({
    run: ({ input, key }: { input: string[]; key: string }) => answer(api.PUT('/api/circles/{circleId}/turns', { params: { path: { circleId }, ...intentHeader(key) }, body: { memberIds: input } })),
    onDone: keepCircle,
  })
  const today = useProgramme().data?.businessDate ?? circle.startOn
  const train = useIntent({
    run: ({ input, key }: { input: KeptMember; key: string }) =>
      answer(api.PUT('/api/circles/{circleId}/members/{memberId}/training', { params: { path: { circleId, memberId: input.id }, ...intentHeader(key) }, body: { on: today } })),
    onDone: keepCircle,
  })
  const start = useIntent({
    run: ({ input, key }: { input: { id: string }; key: string }) => answer(api.POST('/api/circles/{circleId}/start', { params: { path: { circleId }, ...intentHeader(key) }, body: input })),
    onDone: keepCircle,
  })
  /** Changes places with whoever receives before her. */
  const earlier = (index: number): void => {
    const ids = circle.members.map(({ id }) => id)
    order.mutate(ids.with(index - 1, ids[index] ?? '').with(index, ids[index - 1] ?? ''))
  }
  const isFull = circle.members.length >= circle.memberCount
  const hasTurns = circle.payoutOrder !== null
  const byLottery = circle.payoutOrder === 'lottery'
  const areTurnsKnown = !byLottery || circle.lottery?.order != null
  const problem = again.error ?? order.error ?? start.error ?? train.error
  return (
    <>
      <Sheet title={t('title', { joined: String(circle.members.filter(({ joined }) => joined).length), count: String(circle.memberCount) })}>
        {problem !== null && <ProblemNote error={problem} />}
        <ol className="circle-list">
          {circle.members.map((member, index) => (
            <li key={member.id}>
              <span>
                <b>
                  {hasTurns && areTurnsKnown && `${String(member.turn)}. `}
                  {member.name}
                </b>
                <span className="small soft">
                  {member.joined ? t('joined') : t('invited')}
                  {member.trainedOn !== null && ` · ${t('trained', { day: dates.day(member.trainedOn) })}`}
                </span>
              </span>
              <span className="circle-actions">
                {index > 0 && hasTurns && !byLottery && (
                  <Button kind="quiet" fit aria-label={t('earlierOf', { name: member.name })} onPress={() => earlier(index)}>
                    {t('earlier')}
                  </Button>
                )}
                {circle.trainingFirst && member.joined && member.trainedOn === null && (
                  <Button kind="quiet" fit aria-label={t('trainOf', { name: member.name })} onPress={() => train.mutate(member)}>
                    {t('train')}
                  </Button>
                )}
                {!member.joined && (
                  <Button kind="quiet" fit aria-label={t('againOf', { name: member.name })} onPress={() => again.mutate(member)}>
                    {t('again')}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ol>
        {circle.missing.length === 0 && (
          <Button isPending={start.isPending} onPress={() => start.mutate({ id: newId() })}>
            {t(hasTurns ? 'start' : 'startMeetings')}
          </Button>
        )}
        {(isFull || !hasTurns) && circle.missing.length > 0 && <Missing circle={circle} />}
      </Sheet>
      {invited !== null && (
        <Sheet title={t('forName', { name: invited.name })}>
          <p>{t('how', { day: dates.day(invited.expiresOn) })}</p>
          <QrCode text={invited.inviteUrl} label={t('scan')} />
          <p className="circle-code">
            <span className="small soft">{t('code')}</span> <code>{invited.inviteCode}</code>
          </p>
          <p className="circle-code">
            <span className="small soft">{t('link')}</span> <code>{invited.inviteUrl}</code>
          </p>
        </Sheet>
      )}
      {!isFull && (
        <Sheet title={t('add')}>
          <Form form={form} problem={invite.error} onSubmit={({ invitedName }) => invite.mutate({ id: newId(), invitedName })}>
            <FormSummary />
            <FormText name="invitedName" label={t('name')} required />
            <Button type="submit" isPending={invite.isPending}>
              {t('invite')}
            </Button>
          </Form>
        </Sheet>
      )}
    </>
  )
}
