import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { meQuery, type Me } from '#frontend/api/me.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button, ButtonAnchor } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { QrCode } from '#frontend/ui/QrCode.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { say } from '#frontend/ui/Toasts.tsx'

const reread = (): Promise<void> => queries.invalidateQueries({ queryKey: meQuery.queryKey })

/** A key in groups of four, as people read it out and type it in. */
const inGroups = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ')

function Confirm({ secret, uri }: { readonly secret: string; readonly uri: string }) {
  const t = useTranslations('account.second')
  const form = useForm({ defaultValues: { code: '' }, shouldFocusError: false })
  const confirm = useIntent({
    run: ({ input }: { input: { code: string } }) => answer(api.POST('/api/me/totp/confirm', { body: input })),
    onDone: async () => {
      await reread()
      say(t('done'))
    },
  })
  return (
    <Form form={form} problem={confirm.error} onSubmit={({ code }) => confirm.mutate({ code: code.replaceAll(/\s/g, '') })}>
      <p>{t('steps')}</p>
      <QrCode text={uri} label={t('scan')} />
      <p className="account-key">
        <span className="small soft">{t('key')}</span> <code>{inGroups(secret)}</code>
      </p>
      <ButtonAnchor kind="quiet" href={uri}>
        {t('open')}
      </ButtonAnchor>
      <FormSummary />
      <FormText name="code" label={t('code')} inputMode="numeric" autoComplete="one-time-code" required words={(code) => (code === 'required' ? undefined : t('wrong'))} />
      <Button type="submit" isPending={confirm.isPending}>
        {t('confirm')}
      </Button>
    </Form>
  )
}

/** The code of six digits that staff sign in with besides their password. */
export function SecondFactor({ me }: { readonly me: Me }) {
  const t = useTranslations('account.second')
  const { required, confirmed } = me.secondFactor
  const start = useIntent({ run: () => answer(api.POST('/api/me/totp')) })
  const remove = useIntent({
    run: () => answer(api.DELETE('/api/me/totp')),
    onDone: async () => {
      start.reset()
      await reread()
      say(t('removed'))
    },
  })
  const problem = start.error ?? remove.error
  return (
    <Sheet title={t('title')} {...(required && !confirmed ? { aside: <Status kind="waiting">{t('start')}</Status> } : {})}>
      {problem !== null && <ProblemNote error={problem} />}
      {confirmed && (
        <>
          <p>{t('on')}</p>
          {!required && (
            <Button kind="quiet" isPending={remove.isPending} onPress={() => remove.mutate()}>
              {t('remove')}
            </Button>
          )}
        </>
      )}
      {!confirmed && start.data === undefined && (
        <>
          <p>{required ? t('needed') : t('off')}</p>
          <div className="account-out">
            <Button kind={required ? 'door' : 'second'} isPending={start.isPending} onPress={() => start.mutate()}>
              {t('start')}
            </Button>
          </div>
        </>
      )}
      {!confirmed && start.data !== undefined && <Confirm secret={start.data.secret} uri={start.data.uri} />}
    </Sheet>
  )
}
