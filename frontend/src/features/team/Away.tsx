import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import type { Officer } from '#frontend/api/officers.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { teamChanged } from './queries.ts'

interface Values { readonly officerId: string; readonly deputyId: string; readonly fromOn: string; readonly throughOn: string }

interface AwayProps {
  readonly officers: readonly Officer[]
  readonly mine: string | undefined
  readonly runs: boolean
}

/** Says who stands in while somebody is away: an officer for herself, an administrator for anybody. */
export function Away({ officers, mine, runs }: AwayProps) {
  const t = useTranslations('team.away')
  const today = useProgramme().data?.businessDate ?? ''
  const [id, setId] = useState(newId)
  const form = useForm<Values>({ values: { officerId: runs ? '' : (mine ?? ''), deputyId: '', fromOn: today, throughOn: today === '' ? '' : addDays(today, 6) }, resetOptions: { keepDirtyValues: true }, shouldFocusError: false })
  const officerId = useWatch({ control: form.control, name: 'officerId' })
  const set = useIntent({
    run: ({ input, key }: { input: Values & { id: string }; key: string }) => answer(api.POST('/api/deputies', { params: intentHeader(key), body: input })),
    onDone: (_team, input) => {
      say(t('done', { name: officers.find(({ personId }) => personId === input.deputyId)?.name ?? '' }))
      setId(newId())
      form.reset()
      return teamChanged()
    },
  })
  const people = officers.map(({ personId, name }) => ({ value: personId, label: name }))
  return (
    <Form form={form} problem={set.error} onSubmit={(values) => set.mutateAsync({ ...values, id }).catch(() => {})}>
      <p className="soft">{t(runs ? 'leadFor' : 'lead')}</p>
      <FormSummary />
      {runs && <FormSelect name="officerId" label={t('who')} required choices={people} />}
      <FormSelect name="deputyId" label={t('deputy')} required choices={people.filter(({ value }) => value !== officerId)} />
      <FormText name="fromOn" label={t('from')} type="date" required />
      <FormText name="throughOn" label={t('through')} type="date" required />
      <Button type="submit" fit isPending={set.isPending}>
        {t('do')}
      </Button>
    </Form>
  )
}
