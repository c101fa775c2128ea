import { useQuery } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { partnersQuery } from '#frontend/api/partners.ts'
import { peopleQuery } from '#frontend/api/people.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { readMoney } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { phoneText } from '#frontend/ui/phone-text.ts'
import { say } from '#frontend/ui/Toasts.tsx'
import { grantsQuery } from './queries.ts'

const roles = ['officer', 'finance', 'administrator', 'auditor', 'coach', 'coordinator', 'partner', 'reporting', 'funder', 'member'] as const
interface Values { readonly search: string; readonly personId: string; readonly role: string; readonly limit: string; readonly partnerId: string }

const nothing: Values = { search: '', personId: '', role: '', limit: '', partnerId: '' }

/** The amount typed, in cents; null for none. */
function centsOf(typed: string): number | null {
  const read = readMoney(typed)
  return read.kind === 'amount' ? read.cents : null
}

/** Finds a person and gives her one role in the programme, an officer's with her limit; a partner's in the organisation she speaks for. */
export function GiveGrant() {
  const t = useTranslations('grants.give')
  const office = useTranslations('staff.office')
  const form = useForm<Values>({ defaultValues: nothing, shouldFocusError: false })
  const search = useWatch({ control: form.control, name: 'search' })
  const role = useWatch({ control: form.control, name: 'role' })
  const found = useQuery(peopleQuery(search)).data ?? []
  const partners = useQuery({ ...partnersQuery, enabled: role === 'partner' }).data ?? []
  const give = useIntent({
    run: ({ input, key }: { input: Values; key: string }) =>
      answer(api.POST('/api/grants', {
        params: intentHeader(key),
        body: {
          personId: input.personId, role: roles.find((known) => known === input.role) ?? 'member', ...(input.role === 'partner' ? { scopeKind: 'partner' as const, scopeId: input.partnerId } : { scopeKind: 'programme' as const }),
          ...(input.role === 'officer' ? { approvalLimitCents: centsOf(input.limit) } : {}),
        },
      })),
    onDone: () => {
      say(t('done'))
      form.reset(nothing)
      return queries.invalidateQueries({ queryKey: grantsQuery.queryKey })
    },
  })
  return (
    <Form form={form} onSubmit={(values) => give.mutateAsync(values).catch(() => {})} problem={give.error} fieldOf={(path) => (path === 'approvalLimitCents' ? 'limit' : path === 'personId' ? 'personId' : path === 'role' ? 'role' : path === 'scopeId' ? 'partnerId' : null)}>
      <FormSummary />
      <FormText name="search" label={t('search')} hint={t('searchHint')} autoComplete="off" />
      <FormSelect name="personId" label={t('person')} hint={search.trim().length < 2 ? t('first') : t('found', { count: found.length })} required choices={found.map(({ id, givenNames, familyNames, email, phone }) => ({ value: id, label: `${givenNames} ${familyNames}, ${email ?? phoneText(phone ?? '')}` }))} />
      <FormSelect name="role" label={t('role')} required choices={roles.map((value) => ({ value, label: office(value) }))} />
      {role === 'partner' && <FormSelect name="partnerId" label={t('partner')} hint={t('partnerHint')} required choices={partners.map(({ partnerId, name }) => ({ value: partnerId, label: name }))} />}
      {role === 'officer' && <FormMoney name="limit" label={t('limit')} hint={t('limitHint')} required />}
      <Button type="submit" fit isPending={give.isPending}>
        {t('do')}
      </Button>
    </Form>
  )
}
