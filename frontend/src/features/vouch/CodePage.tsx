import { useForm } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { vouchInvitationQuery } from './vouch.ts'

const bare = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')

/** The door for whoever was told a code: no account is needed to read what is asked. */
export default function CodePage() {
  const t = useTranslations('vouch.code')
  const navigate = useNavigate()
  const form = useForm({ defaultValues: { code: '' }, shouldFocusError: false })
  const open = useIntent({
    run: ({ input: code }: { input: string }) => queries.fetchQuery(vouchInvitationQuery(code)),
    onDone: (_invitation, code) => navigate(`/vouch/${code}`),
    onRefused: (problem) => {
      if (problem.status === 404) form.setError('code', { message: 'wrong' })
    },
  })
  const problem = open.error?.status === 404 ? null : open.error
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Sheet label={t('title')}>
        <Form form={form} problem={problem} onSubmit={({ code }) => open.mutate(bare(code))}>
          <FormSummary />
          <FormText
            name="code"
            label={t('label')}
            hint={t('hint')}
            autoComplete="off"
            maxLength={20}
            required
            rule={(value) => (bare(String(value)).length === 8 ? null : 'wrong')}
            words={(code) => (code === 'wrong' ? t('wrong') : undefined)}
          />
          <Button type="submit" isPending={open.isPending}>
            {t('go')}
          </Button>
        </Form>
      </Sheet>
    </>
  )
}
