import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { documentAddress, loanQuery, loansQuery } from '#frontend/api/loans.ts'
import { queries } from '#frontend/api/queries.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormCheck } from '#frontend/ui/form/FormCheck.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { useFormField } from '#frontend/ui/form/use-form-field.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { agreementQuery, type Agreement } from './agreement.ts'
import { SignDialog } from './SignDialog.tsx'
import { useSign } from './use-sign.ts'

interface SigningProps {
  readonly agreement: Agreement
  /** Her name as it stands under the agreement. */
  readonly name: string
}

/** Opening the paper, consenting to sign on a screen, typing her name: in this order, all kept as evidence (regulation.md, part h). */
export function Signing({ agreement, name }: SigningProps) {
  const t = useTranslations('agreement')
  const dates = useDates()
  const language = useLanguage()
  const [openedAt, setOpenedAt] = useState<Date | null>(null)
  const [consentedAt, setConsentedAt] = useState<Date | null>(null)
  const [asking, setAsking] = useState(false)
  const form = useForm({ defaultValues: { opened: false, agree: false, typedName: '' }, shouldFocusError: false })
  const sign = useSign(agreement, {
    onDone: async () => {
      setAsking(false)
      say(t('sign.done'))
      await Promise.all([agreementQuery(agreement.loanId), loanQuery(agreement.loanId), loansQuery].map(({ queryKey }) => queries.invalidateQueries({ queryKey })))
    },
    onRefused: () => setAsking(false),
  })
  const open = (): void => {
    setOpenedAt(new Date())
    form.setValue('opened', true, { shouldValidate: form.formState.isSubmitted })
  }
  const confirmed = (): void => {
    if (openedAt === null || consentedAt === null) return
    sign.mutate({ typedName: form.getValues('typedName'), openedDocumentAt: openedAt.toISOString(), consentedAt: consentedAt.toISOString() })
  }
  return (
    <Form form={form} problem={sign.error} onSubmit={() => setAsking(true)}>
      <div className="pad">
        <FormSummary />
      </div>
      <Sheet title={t('pdf.title')}>
        <p>{t('pdf.lead')}</p>
        <a id="opened" className="button" data-kind="second" href={documentAddress(agreement.documentId)} target="_blank" rel="noreferrer" onClick={open}>
          <Icon name="file-pdf-bold" />
          <span>{t('pdf.open')}</span>
        </a>
        {openedAt !== null && (
          <output className="agreement-opened small">
            <Icon name="check-circle-fill" /> {t('pdf.opened', { time: dates.time(openedAt) })}
          </output>
        )}
        <OpenedFirst label={t('pdf.first')} />
      </Sheet>
      <Sheet title={t('consent.title')}>
        <p>{t('consent.lead')}</p>
        <ul className="agreement-consent">
          {agreement.consent.statements.map((statement) => (
            <li key={statement.en}>{statement[language]}</li>
          ))}
        </ul>
        <FormCheck
          name="agree"
          label={t('consent.agree')}
          required
          words={(code) => (code === 'required' ? t('consent.agreeFirst') : undefined)}
          onChosen={(agreed) => setConsentedAt(agreed ? new Date() : null)}
        />
      </Sheet>
      <Sheet title={t('sign.title')}>
        <FormText
          name="typedName"
          label={t('sign.name')}
          hint={t('sign.nameHint', { name })}
          autoComplete="name"
          required
          words={(code) => (code === 'required' ? undefined : t('sign.wrong', { name }))}
        />
        <Button type="submit" isPending={sign.isPending} icon="signature-fill">
          {t('sign.go')}
        </Button>
      </Sheet>
      <SignDialog agreement={agreement} isOpen={asking} pending={sign.isPending} onYes={confirmed} onNo={() => setAsking(false)} />
    </Form>
  )
}

/** A rule without a box of its own: the paper has to have been opened. */
function OpenedFirst({ label }: { readonly label: string }) {
  const { error } = useFormField({ name: 'opened', label, required: true, words: () => label })
  if (error === undefined) return null
  return (
    <p className="field-error">
      <Icon name="warning-circle-fill" />
      <span>{error}</span>
    </p>
  )
}
