import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { passwordLength } from '#domain/sign-in/password-length.ts'
import { answer, api } from '#frontend/api/client.ts'
import { meQuery } from '#frontend/api/me.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'

const nothing = { currentPassword: '', newPassword: '' }

/** A new password, or her first; every other device is signed out. */
export function PasswordChange({ hasPassword }: { readonly hasPassword: boolean }) {
  const t = useTranslations('account.password')
  const form = useForm({ defaultValues: nothing, shouldFocusError: false })
  const change = useIntent({
    run: ({ input: { currentPassword, newPassword } }: { input: typeof nothing }) => answer(api.PUT('/api/me/password', { body: { newPassword, ...(hasPassword ? { currentPassword } : {}) } })),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: meQuery.queryKey })
      form.reset(nothing)
      say(t('done'))
    },
  })
  return (
    <Sheet title={hasPassword ? t('title') : t('first')}>
      {!hasPassword && <p className="soft">{t('firstLead')}</p>}
      <Form form={form} problem={change.error} onSubmit={(values) => change.mutate(values)}>
        <FormSummary />
        {hasPassword && <FormText name="currentPassword" label={t('current')} type="password" autoComplete="current-password" required words={(code) => (code === 'wrong-password' ? t('wrong') : undefined)} />}
        <FormText
          name="newPassword"
          label={t('next')}
          hint={t('nextHint')}
          type="password"
          autoComplete="new-password"
          required
          rule={(value) => (String(value).length < passwordLength.least ? 'too-short' : null)}
          words={(code) => (code === 'too-short' ? t('nextHint') : code === 'too-weak' ? t('weak') : undefined)}
        />
        <Button kind="second" type="submit" isPending={change.isPending}>
          {hasPassword ? t('go') : t('set')}
        </Button>
      </Form>
    </Sheet>
  )
}
