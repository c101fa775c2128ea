import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { marked } from '#frontend/ui/marked.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { fileChanged, type ApplicationFile } from './queries.ts'

/** The second person's answer to what a colleague decided: she agrees, or returns it with a note. */
export function SecondOpinion({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.second')
  const [isReturning, setIsReturning] = useState(false)
  const form = useForm<{ note: string }>({ defaultValues: { note: '' }, shouldFocusError: false })
  const decision = file.decisions.at(-1)
  const give = useIntent({
    run: ({ input, key }: { input: { outcome: 'agreed' | 'returned'; note?: string }; key: string }) =>
      answer(api.POST('/api/decisions/{decisionId}/second-opinion', { params: { path: { decisionId: decision?.id ?? '' }, ...intentHeader(key) }, body: input })),
    onDone: (_, { outcome }) => {
      say(t(`done.${outcome}`))
      return fileChanged(file.applicationId)
    },
  })
  if (decision === undefined) return null
  const amount = formatMoney(decision.amountCents ?? file.amountCents, { whole: true })
  return (
    <section className="decision-bar" aria-label={t('label')} data-open={isReturning || undefined}>
      <Form form={form} onSubmit={({ note }) => give.mutateAsync({ outcome: 'returned', note: note.trim() }).catch(() => {})} problem={give.error}>
        <p>{t.rich(`asked.${decision.kind}`, { ...marked, name: decision.decidedBy.name, amount })}</p>
        <FormSummary />
        {isReturning && <FormText name="note" label={t('note')} hint={t('noteHint')} required lines={2} maxLength={2000} />}
        <div className="decision-doors">
          {isReturning ? (
            <>
              <Button kind="quiet" fit onPress={() => setIsReturning(false)}>
                {t('leave')}
              </Button>
              <Button type="submit" fit isPending={give.isPending}>
                {t('return')}
              </Button>
            </>
          ) : (
            <>
              <Button kind="second" fit onPress={() => setIsReturning(true)}>
                {t('return')}
              </Button>
              <Button fit isPending={give.isPending} onPress={() => give.mutate({ outcome: 'agreed' })}>
                {t('agree')}
              </Button>
            </>
          )}
        </div>
      </Form>
    </section>
  )
}
