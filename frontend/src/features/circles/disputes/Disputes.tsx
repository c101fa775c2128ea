import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { disputeOutcomes, isWaiting, type DisputeOutcome } from '#domain/circle/disputes/dispute.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { DisputeStory, type Dispute } from '#frontend/ui/circle-disputes/DisputeStory.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { circlesQuery } from '../queries.ts'

const disputesQuery = (circleId: string) =>
  queryOptions({ queryKey: ['circles', circleId, 'disputes'], queryFn: () => answer(api.GET('/api/circles/{circleId}/disputes', { params: { path: { circleId } } })) })

interface OneProps {
  readonly circleId: string
  readonly dispute: Dispute
}

/** Put right or right as it is, and why: she reads it. */
function AnswerIt({ circleId, dispute: { disputeId, subject } }: OneProps) {
  const t = useTranslations('circle-disputes')
  const form = useForm<{ outcome: DisputeOutcome | ''; says: string }>({ defaultValues: { outcome: '', says: '' }, shouldFocusError: false })
  const [id] = useState(newId)
  const reply = useIntent({
    run: ({ input, key }: { input: { outcome: DisputeOutcome; says: string }; key: string }) =>
      answer(api.POST('/api/circles/{circleId}/disputes/{disputeId}/answer', { params: { path: { circleId, disputeId }, ...intentHeader(key) }, body: { id, ...input } })),
    onDone: async (now) => {
      queries.setQueryData(disputesQuery(circleId).queryKey, now)
      say(t('answered'))
      await queries.invalidateQueries({ queryKey: circlesQuery.queryKey, exact: true })
    },
  })
  return (
    <Form form={form} problem={reply.error} onSubmit={({ outcome, says }) => outcome !== '' && reply.mutate({ outcome, says: says.trim() })}>
      <FormSummary />
      <FormChoice name="outcome" label={t('yourAnswer')} required {...(subject === 'other' ? {} : { hint: t('mendFirst') })} choices={disputeOutcomes.map((value) => ({ value, label: t(`choice.${value}`) }))} />
      <FormText name="says" label={t('why')} hint={t('whyHint')} lines={3} maxLength={500} required />
      <Button type="submit" kind="second" fit isPending={reply.isPending}>
        {t('send')}
      </Button>
    </Form>
  )
}

/** What members say was noted wrongly: those that wait first, each with its story and its answer. */
export function Disputes({ circleId }: { readonly circleId: string }) {
  const t = useTranslations('circle-disputes')
  const disputes = useQuery(disputesQuery(circleId)).data?.disputes.filter(({ status }) => status !== 'withdrawn') ?? []
  const waiting = disputes.filter(({ status }) => isWaiting(status))
  return [...waiting, ...disputes.filter((dispute) => !waiting.includes(dispute)).slice(0, 5)].map((dispute) => (
    <Sheet key={dispute.disputeId} title={t('saysOf', { name: dispute.name, subject: t(`of.${dispute.subject}`) })} aside={<Status kind={waiting.includes(dispute) ? 'waiting' : 'paused'}>{t(`status.${dispute.status}`)}</Status>}>
      <DisputeStory dispute={dispute} />
      {dispute.status === 'waits-for-officer' && <p className="section-note small soft">{t('officerAnswers')}</p>}
      {waiting.includes(dispute) && <AnswerIt circleId={circleId} dispute={dispute} />}
    </Sheet>
  ))
}
