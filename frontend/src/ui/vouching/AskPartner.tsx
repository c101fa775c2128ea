import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useFormatter, useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { partnersQuery } from '#frontend/api/partners.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Button } from '../Button.tsx'
import { Form } from '../form/Form.tsx'
import { FormCheck } from '../form/FormCheck.tsx'
import { FormChoice } from '../form/FormChoice.tsx'
import { FormSummary } from '../form/FormSummary.tsx'
import { Sheet } from '../Sheet.tsx'
import { Status } from '../Status.tsx'
import { vouchingQuery, type Vouching } from './vouching-query.ts'

const nothing = { partnerId: '', shareStory: false }

/** Organisations that know her: who was asked, and asking another. What an organisation said is not hers to read. */
export function AskPartner({ applicationId, vouching }: { readonly applicationId: string; readonly vouching: Vouching }) {
  const t = useTranslations('vouching.partner')
  const language = useLanguage()
  const dates = useDates()
  const format = useFormatter()
  const [id, setId] = useState(newId)
  const form = useForm({ defaultValues: nothing, shouldFocusError: false })
  const partners = useQuery(partnersQuery).data ?? []
  const ask = useIntent({
    run: ({ input, key }: { input: { id: string; partnerId: string; shareStory: boolean }; key: string }) =>
      answer(api.POST('/api/applications/{applicationId}/endorsements', { params: { path: { applicationId }, ...intentHeader(key) }, body: input })),
    onDone: (changed) => {
      setId(newId())
      form.reset(nothing)
      queries.setQueryData(vouchingQuery(applicationId).queryKey, changed)
    },
  })
  const open = new Set(vouching.endorsements.filter(({ status }) => status !== 'declined' && status !== 'withdrawn').map(({ partnerName }) => partnerName))
  const others = partners.filter(({ name, takesRequests }) => !open.has(name) && takesRequests)
  const full = partners.filter(({ name, takesRequests }) => !open.has(name) && !takesRequests)
  const mayAsk = vouching.mayInvite && others.length > 0
  if (vouching.endorsements.length === 0 && !mayAsk && full.length === 0) return null
  return (
    <Sheet title={t('title')}>
      <ul className="vouching-people">
        {vouching.endorsements.map(({ endorsementId, partnerName, status, on }) => (
          <li key={endorsementId}>
            <div>
              <b>{partnerName}</b>
              <span className="small soft">{dates.short(on)}</span>
            </div>
            <Status kind={status === 'endorsed' ? 'up-to-date' : status === 'declined' || status === 'withdrawn' ? 'paused' : 'waiting'}>{t(`status.${status}`)}</Status>
          </li>
        ))}
      </ul>
      {vouching.mayInvite && full.length > 0 && <p className="small soft">{t('takesNone', { names: format.list(full.map(({ name }) => name)) })}</p>}
      {mayAsk && (
        <Form form={form} problem={ask.error} onSubmit={({ partnerId, shareStory }) => ask.mutate({ id, partnerId, shareStory })}>
          <FormSummary />
          <FormChoice name="partnerId" label={t('which')} hint={t('whichHint')} required choices={others.map(({ partnerId, name, about }) => ({ value: partnerId, label: name, hint: about[language] }))} />
          <FormCheck name="shareStory" label={t('story')} />
          <Button kind="second" type="submit" isPending={ask.isPending}>
            {t('ask')}
          </Button>
        </Form>
      )}
    </Sheet>
  )
}
