import { useForm } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { applicationsQuery } from '#frontend/api/applications.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import type { Me } from '#frontend/api/me.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormCheck } from '#frontend/ui/form/FormCheck.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import type { Invitation } from './invitation.ts'

interface AcceptProps {
  readonly invitation: Invitation
  readonly token: string
  readonly me: Me
}

/** Her own yes, with the version of the words she saw. */
export function Accept({ invitation, token, me }: AcceptProps) {
  const t = useTranslations('invitation')
  const navigate = useNavigate()
  const form = useForm({ defaultValues: { agree: false }, shouldFocusError: false })
  const accept = useIntent({
    run: ({ key }) =>
      answer(
        api.POST('/api/invitations/{token}/acceptance', {
          params: { path: { token }, ...intentHeader(key) },
          body: { consentTextVersion: invitation.consent.version },
        }),
      ),
    onDone: async ({ applicationId }) => {
      await queries.invalidateQueries({ queryKey: applicationsQuery.queryKey })
      say(t('accepted'))
      await navigate(`/application?id=${applicationId}`, { replace: true })
    },
  })
  return (
    <div className="pad pad-block">
      <Form form={form} problem={accept.error} onSubmit={() => accept.mutate()}>
        <FormSummary />
        <FormCheck name="agree" label={t('agree')} required words={(code) => (code === 'required' ? t('agreeFirst') : undefined)} />
        <Button type="submit" isPending={accept.isPending}>
          {t('accept')}
        </Button>
      </Form>
      <p className="small soft section-note">{t('notYou', { name: `${me.givenNames} ${me.familyNames}` })}</p>
      <p className="small soft section-note">{t('no')}</p>
    </div>
  )
}
