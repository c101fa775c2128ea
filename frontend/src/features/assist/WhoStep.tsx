import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { whereTo } from '#frontend/api/where-to.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

/** Who is being helped: by her exact phone or address, never from a list. `codeId` is null where she goes on without a code. */
export interface Who {
  readonly typed: string
  readonly codeId: string | null
}

/** Asks for her phone or e-mail, and sends her a code that she says aloud. */
export function WhoStep({ onWho }: { readonly onWho: (who: Who) => void }) {
  const t = useTranslations('assist.who')
  const locale = useLanguage()
  const form = useForm({ defaultValues: { contact: '' }, shouldFocusError: false })
  const ask = useIntent({
    run: ({ input }: { input: { typed: string }; key: string }) => answer(api.POST('/api/help/codes', { body: { ...whereTo(input.typed), locale } })),
    onDone: ({ codeId }, { typed }) => onWho({ typed, codeId }),
  })
  return (
    <Sheet title={t('title')}>
      <Form form={form} problem={ask.error} fieldOf={() => 'contact'} onSubmit={({ contact }) => ask.mutate({ typed: contact })}>
        <FormSummary />
        <FormText name="contact" label={t('contact')} hint={t('hint')} autoComplete="off" maxLength={254} required />
        <Button type="submit" isPending={ask.isPending}>
          {t('send')}
        </Button>
        <Button kind="quiet" onPress={() => void form.handleSubmit(({ contact }) => onWho({ typed: contact, codeId: null }))()}>
          {t('without')}
        </Button>
        <p className="small soft">{t('withoutNote')}</p>
      </Form>
    </Sheet>
  )
}
