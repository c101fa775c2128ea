import './papers.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useLocale, useTranslations } from 'use-intl'
import { countryCodes } from '#domain/identity-document/countries.ts'
import { hasCountry, identityKinds, type IdentityKind } from '#domain/identity-document/identity-kind.ts'
import { answer, api } from '#frontend/api/client.ts'
import { identityQuery } from '#frontend/api/documents.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '../Button.tsx'
import { Form } from '../form/Form.tsx'
import { FormSelect } from '../form/FormSelect.tsx'
import { FormText } from '../form/FormText.tsx'
import { say } from '../Toasts.tsx'

interface Values { readonly kind: string; readonly number: string; readonly country: string }

/** Without a US number first: nobody is made to think that one is needed. */
const inOrder: readonly IdentityKind[] = ['consular-card', 'passport', 'government-document', 'itin', 'ssn']
const kindIn = (typed: string): IdentityKind | undefined => identityKinds.find((kind) => kind === typed)

function useCountries(): readonly { value: string; label: string }[] {
  const locale = useLocale()
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return countryCodes.map((value) => ({ value, label: names.of(value) ?? value })).toSorted((one, other) => one.label.localeCompare(other.label, locale))
}

function Ask({ applicationId, onDone }: { readonly applicationId: string; readonly onDone: () => void }) {
  const t = useTranslations('documents.identity')
  const countries = useCountries()
  const form = useForm<Values>({ defaultValues: { kind: '', number: '', country: '' }, shouldFocusError: false })
  const kind = kindIn(useWatch({ control: form.control, name: 'kind' }))
  const save = useIntent({
    run: ({ input: { number, country } }: { input: Values }) => answer(api.PUT('/api/applications/{applicationId}/identity', {
      params: { path: { applicationId } },
      body: { kind: kind ?? 'government-document', number, ...(kind !== undefined && hasCountry(kind) && country !== '' && { country }) },
    })),
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: ['identity', applicationId] })
      say(t('saved'))
      onDone()
    },
  })
  return (
    <Form form={form} onSubmit={(values) => save.mutateAsync(values).catch(() => {})} problem={save.error} fieldOf={(path) => (path === 'number' || path === 'country' ? path : null)}>
      <div className="identity-form">
        <FormSelect name="kind" label={t('which')} hint={t('whichHint')} required choices={inOrder.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        {kind !== undefined && <FormText name="number" label={t('number')} required maxLength={60} />}
        {kind !== undefined && hasCountry(kind) && <FormSelect name="country" label={t('country')} required choices={countries} />}
        {kind !== undefined && (
          <Button type="submit" kind="second" isPending={save.isPending}>
            {t('save')}
          </Button>
        )}
      </div>
    </Form>
  )
}

/** By which paper she is who she says: kept unreadable, shown by its last four. Nothing of it waits on the phone. */
export function IdentityForm({ applicationId }: { readonly applicationId: string }) {
  const t = useTranslations('documents.identity')
  const known = useQuery(identityQuery(applicationId)).data
  const [isChanging, setIsChanging] = useState(false)
  if (known === undefined) return null
  if (known === null || isChanging) return <Ask applicationId={applicationId} onDone={() => setIsChanging(false)} />
  return (
    <div className="identity-known">
      <p>
        <b>{t(`kinds.${known.kind}`)}</b> {t('ends', { end: known.numberEnd })}
      </p>
      <Button kind="quiet" fit onPress={() => setIsChanging(true)}>
        {t('change')}
      </Button>
    </div>
  )
}
