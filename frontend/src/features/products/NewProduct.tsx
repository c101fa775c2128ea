import { useForm } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { inEvery, languages, locales, type Locale } from '#domain/languages.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { firstContent } from './first-content.ts'
import { keepVersion } from './queries.ts'

interface Values { name: Record<Locale, string> }

const nameField = (path: string) => locales.map((locale) => `name.${locale}` as const).find((field) => path === `content.${field}`) ?? null

/** A product begins with its name; everything else is then there to be changed. */
export function NewProduct({ onLeave }: { readonly onLeave: () => void }) {
  const t = useTranslations('products')
  const navigate = useNavigate()
  const form = useForm<Values>({ defaultValues: { name: inEvery(() => '') }, shouldFocusError: false })
  const make = useIntent({
    run: ({ input, key }: { input: Values & { id: string }; key: string }) =>
      answer(api.POST('/api/product-versions', { params: intentHeader(key), body: { id: input.id, content: firstContent(input.name) } })),
    onDone: async (version) => {
      await keepVersion(version)
      await navigate(`/products/${version.productVersionId}`)
    },
  })
  return (
    <Sheet title={t('new.title')}>
      <Form form={form} problem={make.error} fieldOf={nameField} onSubmit={(values) => make.mutateAsync({ ...values, id: newId() }).catch(() => {})}>
        <FormSummary />
        {languages.map(({ code, name }) => (
          <FormText key={code} name={`name.${code}`} label={t('fields.name', { language: name })} required maxLength={80} autoComplete="off" />
        ))}
        <div className="product-doors">
          <Button type="submit" fit isPending={make.isPending}>
            {t('new.go')}
          </Button>
          <Button kind="quiet" fit onPress={onLeave}>
            {t('new.leave')}
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
