import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { CheckField } from '#frontend/ui/CheckField.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { importChanged, type ImportCheck } from './queries.ts'

/** Records what is new of a file, after its warnings were read. Where a line became wrong meanwhile nothing is, and the page shows which. */
export function RecordFile({ check: { importId, kind, counts, newCents } }: { readonly check: ImportCheck }) {
  const t = useTranslations('imports.check')
  const { warned } = counts
  const [hasRead, setHasRead] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  const record = useIntent({
    run: ({ key }) => answer(api.POST('/api/imports/{importId}/recording', { params: { path: { importId }, ...intentHeader(key) }, body: warned > 0 ? { warnedLines: warned } : {} })),
    onDone: async ({ recordedCount }) => {
      await importChanged()
      say(t(`done.${kind}`, { count: recordedCount }))
    },
    onRefused: ({ code }) => {
      if (code === 'import-has-faults' || code === 'import-has-warnings') void importChanged()
    },
  })
  return (
    <>
      {warned > 0 && (
        <CheckField isSelected={hasRead} onChange={setHasRead} {...(isAsked && !hasRead && { error: t('readFirst') })}>
          {t('hasRead', { count: warned })}
        </CheckField>
      )}
      <Button fit icon="check-bold" isPending={record.isPending} onPress={() => (warned > 0 && !hasRead ? setIsAsked(true) : record.mutate())}>
        {t(`record.${kind}`, { count: counts.new, amount: formatMoney(newCents) })}
      </Button>
      {record.isError && <ProblemNote error={record.error} />}
    </>
  )
}
