import { queryOptions, useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useNavigate, useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { meQuery, useMe } from '#frontend/api/me.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button, ButtonLink } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormCheck } from '#frontend/ui/form/FormCheck.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'

type Invitation = components['schemas']['CircleInvitation']

const invitationQuery = (token: string) =>
  queryOptions({ queryKey: ['circle-invitation', token], queryFn: () => answer(api.GET('/api/circle-invitations/{token}', { params: { path: { token } } })) })

interface Values {
  agree: boolean
  related: '' | 'yes' | 'no'
}

/** Her own yes to the rules, with the version of the words she saw. */
function Join({ invitation, token }: { readonly invitation: Invitation; readonly token: string }) {
  const t = useTranslations('circle-invitation')
  const navigate = useNavigate()
  const form = useForm<Values>({ defaultValues: { agree: false, related: '' }, shouldFocusError: false })
  const join = useIntent({
    run: ({ input: { related }, key }: { input: Values; key: string }) =>
      answer(api.POST('/api/circle-invitations/{token}/acceptance', {
        params: { path: { token }, ...intentHeader(key) }, body: { rulesTextVersion: invitation.rules.version, ...(related !== '' && { related: related === 'yes' }) },
      })),
    onDone: async () => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'my-circles' || queryKey[0] === meQuery.queryKey[0] })
      say(t('joined'))
      await navigate('/circle', { replace: true })
    },
  })
  return (
    <div className="pad pad-block">
      <Form form={form} problem={join.error} onSubmit={(values) => join.mutate(values)}>
        <FormSummary />
        {!invitation.relativesWelcome && (
          <FormChoice name="related" label={t('related')} hint={t('relatedWhy')} required choices={(['no', 'yes'] as const).map((value) => ({ value, label: t(`relatedAnswer.${value}`) }))} />
        )}
        <FormCheck name="agree" label={t('agree')} required words={(code) => (code === 'required' ? t('agreeFirst') : undefined)} />
        <Button type="submit" isPending={join.isPending}>
          {t(invitation.payoutOrder === null ? 'joinGroup' : 'join')}
        </Button>
      </Form>
    </div>
  )
}

function Doors({ invitation, token }: { readonly invitation: Invitation; readonly token: string }) {
  const t = useTranslations('circle-invitation')
  const me = useMe()
  if (me === undefined) return null
  if (me !== null) return <Join invitation={invitation} token={token} />
  const next = `?next=${encodeURIComponent(`/circle-invitation/${token}`)}`
  return (
    <div className="pad pad-block buttons">
      <p>{t('first')}</p>
      <ButtonLink to={`/sign-up${next}`}>{t('makeAccount')}</ButtonLink>
      <ButtonLink kind="second" to={`/sign-in${next}`}>
        {t('signIn')}
      </ButtonLink>
    </div>
  )
}

/** The link, code or square that somebody was given: which circle, what it asks, and her own yes. */
export default function JoinPage() {
  const t = useTranslations('circle-invitation')
  const locale = useLanguage()
  const dates = useDates()
  const { token = '' } = useParams()
  const found = useQuery(invitationQuery(token))
  return (
    <Answer page link query={found} loading={t('loading')}>
      {(invitation) => (
        <>
          <PageTitle lead={t(invitation.payoutOrder === null ? 'asksGroup' : 'asks', { coordinator: invitation.coordinator })}>{invitation.name}</PageTitle>
          {invitation.state === 'open' ? (
            <>
              <Sheet label={invitation.name}>
                <Ledger>
                  <LedgerRow label={t('forName')} value={invitation.invitedName} />
                  <LedgerRow label={invitation.payoutOrder === null ? t('share') : t(`puts.${invitation.cadence}`)} value={formatMoney(invitation.contributionCents)} />
                  {invitation.payoutOrder !== null && <LedgerRow label={t('receives')} value={formatMoney(invitation.potCents)} />}
                  <LedgerRow label={t('starts')} value={dates.day(invitation.startOn)} />
                </Ledger>
              </Sheet>
              <Sheet title={t('rules')}>
                {invitation.rules.text[locale].split('\n\n').map((paragraph) => (
                  <p key={paragraph} className="section-note">{paragraph}</p>
                ))}
              </Sheet>
              <Doors invitation={invitation} token={token} />
            </>
          ) : (
            <Sheet label={invitation.name}>
              <EmptyState title={t(`over.${invitation.state}`)} action={<ButtonLink to="/circle">{t('mine')}</ButtonLink>} />
            </Sheet>
          )}
        </>
      )}
    </Answer>
  )
}
