import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { capacities, keptHerWord, knownFor, seenOfBusiness, wouldLend } from '#domain/application/vouching.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import type { Me } from '#frontend/api/me.ts'
import { newId } from '#frontend/api/new-id.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Refuse } from './Refuse.tsx'
import { SignDialog } from './SignDialog.tsx'
import { said, unanswered, type VouchBody } from './vouch-values.ts'
import { myVouchesQuery, vouchInvitationQuery, type VouchInvitation } from './vouch.ts'

interface VouchFormProps {
  readonly invitation: VouchInvitation
  readonly vouchToken: string
  readonly me: Me
  readonly openedAt: Date
  readonly onGiven: () => void
}

const choices = <Code extends string>(codes: readonly Code[], label: (code: Code) => string) => codes.map((value) => ({ value, label: label(value) }))

/** What she knows, and her name under it. Signing asks first, by showing what it means. */
export function VouchForm({ invitation, vouchToken, me, openedAt, onGiven }: VouchFormProps) {
  const t = useTranslations('vouch')
  const [id] = useState(newId)
  const [asking, setAsking] = useState(false)
  const form = useForm({ defaultValues: unanswered, shouldFocusError: false })
  const { applicant } = invitation
  const name = `${me.givenNames} ${me.familyNames}`
  const give = useIntent({
    run: ({ input, key }: { input: VouchBody; key: string }) =>
      answer(api.POST('/api/vouch-invitations/{vouchToken}/vouch', { params: { path: { vouchToken }, ...intentHeader(key) }, body: input })),
    onDone: async () => {
      setAsking(false)
      onGiven()
      await Promise.all([vouchInvitationQuery(vouchToken), myVouchesQuery].map(({ queryKey }) => queries.invalidateQueries({ queryKey })))
    },
    onRefused: () => setAsking(false),
  })
  const confirmed = (): void => {
    const answers = said(form.getValues())
    if (answers !== null) give.mutate({ id, ...answers, statementSha256: invitation.statement.sha256, openedAt: openedAt.toISOString() })
  }
  return (
    <Form form={form} problem={give.error} onSubmit={() => setAsking(true)}>
      <div className="pad">
        <FormSummary />
      </div>
      <Sheet title={t('questions')}>
        <FormSelect name="knownFor" label={t('knownFor.label')} required choices={choices(knownFor, (code) => t(`knownFor.choices.${code}`))} />
        <FormSelect name="capacity" label={t('capacity.label')} required choices={choices(capacities, (code) => t(`capacity.choices.${code}`))} />
        <FormChoice name="seenOfBusiness" label={t('seenOfBusiness.label')} required choices={choices(seenOfBusiness, (code) => t(`seenOfBusiness.choices.${code}`))} />
        <FormText name="seenInWords" label={t('seenInWords')} hint={t('seenInWordsHint')} lines={3} maxLength={500} />
        <FormChoice name="keptHerWord" label={t('keptHerWord.label')} required choices={choices(keptHerWord, (code) => t(`keptHerWord.choices.${code}`))} />
        <FormChoice name="wouldLend" look="segments" label={t('wouldLend.label')} required choices={choices(wouldLend, (code) => t(`wouldLend.choices.${code}`))} />
        <FormChoice
          name="householdOrFamily"
          look="segments"
          label={t('householdOrFamily.label')}
          hint={t('householdOrFamily.hint')}
          required
          choices={choices(['no', 'yes'] as const, (code) => t(`householdOrFamily.choices.${code}`))}
        />
      </Sheet>
      <Sheet title={t('sign')}>
        <FormText
          name="typedName"
          label={t('typedName')}
          hint={t('typedNameHint', { name })}
          autoComplete="name"
          required
          words={(code) => (code === 'required' ? undefined : t('typedNameWrong', { name }))}
        />
        <div className="buttons">
          <Button type="submit" isPending={give.isPending} icon="signature-fill">
            {t('go', { name: applicant })}
          </Button>
          <Refuse vouchToken={vouchToken} />
        </div>
        <p className="small soft section-note">{t('notYou', { name })}</p>
      </Sheet>
      <SignDialog name={applicant} isOpen={asking} pending={give.isPending} onYes={confirmed} onNo={() => setAsking(false)} />
    </Form>
  )
}
