import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { offices } from '#domain/circle/offices/office-rules.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { OfficesSheet } from '#frontend/ui/circle-votes/OfficesSheet.tsx'
import type { Governance, OfficeName } from '#frontend/ui/circle-votes/vote-words.ts'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { keepGovernance } from './queries.ts'

interface Change { id: string; kind: 'took' | 'left'; office: OfficeName; memberId: string }

/** Who holds which office; and what was agreed without a vote, written down: somebody takes one, or lays hers down. */
export function KeptOffices({ circleId, governance }: { readonly circleId: string; readonly governance: Governance }) {
  const t = useTranslations('circle-votes')
  const [isGiving, setGiving] = useState(false)
  const form = useForm<{ office: OfficeName; memberId: string }>({ defaultValues: { office: 'chair', memberId: '' }, shouldFocusError: false })
  const record = useIntent({
    run: ({ input, key }: { input: Change; key: string }) => answer(api.POST('/api/circles/{circleId}/office-events', { params: { path: { circleId }, ...intentHeader(key) }, body: input })),
    onDone: (now) => {
      keepGovernance(circleId, now)
      setGiving(false)
      form.reset()
      say(t('keep.give.done'))
    },
  })
  const held = governance.offices.flatMap(({ office, holders }) => holders.map((holder) => ({ office, ...holder })))
  return (
    <OfficesSheet offices={governance.offices}>
      {!isGiving && record.error !== null && <ProblemNote error={record.error} />}
      <div className="circle-actions">
        {held.map(({ office, memberId, name }) => (
          <Button key={`${office} ${memberId}`} kind="quiet" fit onPress={() => record.mutate({ id: newId(), kind: 'left', office, memberId })}>
            {t('keep.endOf', { name, office: t(`office.${office}`) })}
          </Button>
        ))}
      </div>
      {isGiving ? (
        <Form form={form} problem={record.error} onSubmit={(values) => record.mutate({ id: newId(), kind: 'took', ...values })}>
          <FormSummary />
          <FormSelect name="office" label={t('keep.which')} required choices={offices.map((value) => ({ value, label: t(`office.${value}`) }))} />
          <FormSelect name="memberId" label={t('keep.give.who')} required choices={governance.people.filter(({ joined }) => joined).map(({ memberId, name }) => ({ value: memberId, label: name }))} />
          <Button type="submit" isPending={record.isPending}>
            {t('keep.give.go')}
          </Button>
          <Button kind="quiet" onPress={() => setGiving(false)}>
            {t('keep.leave')}
          </Button>
        </Form>
      ) : (
        <Button kind="second" fit onPress={() => setGiving(true)}>
          {t('keep.give.title')}
        </Button>
      )}
    </OfficesSheet>
  )
}
