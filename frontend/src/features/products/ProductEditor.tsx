import { useEffect, useMemo, useState } from 'react'
import { useForm, useWatch, type FieldPath } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { saidIn } from '#domain/languages.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { CalendarSection } from './CalendarSection.tsx'
import { CapCheck } from './CapCheck.tsx'
import { EditorBar } from './EditorBar.tsx'
import { FeesSection } from './FeesSection.tsx'
import { forgetDraft, keepDraft, keptDraft } from './kept-draft.ts'
import { MoneySection } from './MoneySection.tsx'
import { PaymentsSection } from './PaymentsSection.tsx'
import { Preview } from './Preview.tsx'
import { ProductHead } from './ProductHead.tsx'
import { contentOf, valuesOf, type ProductValues } from './product-values.ts'
import type { ProductVersion } from './queries.ts'
import { useDraft } from './use-draft.ts'

/** The form's field of a path in a refusal: each number of payments stands in one line of text. */
const fieldOf = (path: string): FieldPath<ProductValues> | null => {
  const field = path.replace(/^content\./, '').replace(/^installmentChoices\.\d+$/, 'installmentChoices')
  return field === '' ? null : (field as FieldPath<ProductValues>)
}

/** A draft beside what a loan of it would be, worked out here while it is typed by the functions that later make the loan. */
export function ProductEditor({ version }: { readonly version: ProductVersion }) {
  const t = useTranslations('products')
  const spoken = useLanguage()
  const { productVersionId, revision } = version
  const saved = useMemo(() => valuesOf(version.content), [version.content])
  const [begun] = useState(() => keptDraft(productVersionId, revision, saved) ?? saved)
  const form = useForm<ProductValues>({ defaultValues: begun, shouldFocusError: false })
  const values = useWatch({ control: form.control, compute: (typed: ProductValues) => typed })
  const content = contentOf(values)
  const isChanged = content === null || JSON.stringify(content) !== JSON.stringify(contentOf(saved))
  useEffect(() => {
    if (isChanged) keepDraft(productVersionId, revision, values)
    else forgetDraft(productVersionId)
  }, [isChanged, productVersionId, revision, values])
  const draft = useDraft(version)
  const go = async (typed: ProductValues): Promise<void> => {
    const written = contentOf(typed)
    if (written !== null) await draft.finish(written, isChanged)
  }
  const save = async (typed: ProductValues): Promise<void> => {
    const written = contentOf(typed)
    if (written !== null) await draft.keep(written)
  }
  return (
    <div className="product">
      <Form form={form} problem={draft.problem} onSubmit={go} fieldOf={fieldOf}>
        <ProductHead version={version} name={saidIn(values.name, spoken) || t('noName')} />
        <div className="product-columns">
          <div className="product-form">
            <FormSummary />
            <MoneySection method={values.terms.method} />
            <CalendarSection method={values.terms.method} unit={values.terms.period.unit} />
            <FeesSection hasLateFee={values.lateFee.amountCents.trim() !== ''} />
            <CapCheck content={content} rules={version.capRules} />
            <PaymentsSection />
          </div>
          <Preview content={content} />
        </div>
        <EditorBar version={version} isChanged={isChanged} draft={draft} onSave={form.handleSubmit(save)} />
      </Form>
    </div>
  )
}
