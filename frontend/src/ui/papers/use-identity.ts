import { useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { hasCountry, identityKinds, type IdentityKind } from '#domain/identity-document/identity-kind.ts'
import { answer, api } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { say } from '../Toasts.tsx'

export interface IdentityValues { readonly kind: string; readonly number: string; readonly country: string }

const nothing: IdentityValues = { kind: '', number: '', country: '' }

export const identityKindIn = (typed: string): IdentityKind | undefined => identityKinds.find((kind) => kind === typed)

export type AskedIdentity = ReturnType<typeof useIdentity>

/** What she types of the paper that says who she is: saved by its own button, and also by going on from the page. */
export function useIdentity(applicationId: string) {
  const t = useTranslations('documents.identity')
  const form = useForm<IdentityValues>({ defaultValues: nothing, shouldFocusError: false })
  const [isChanging, setIsChanging] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const save = useIntent({
    run: ({ input: { kind: typed, number, country } }: { input: IdentityValues }) => {
      const kind = identityKindIn(typed)
      return answer(api.PUT('/api/applications/{applicationId}/identity', {
        params: { path: { applicationId } },
        body: { kind: kind ?? 'government-document', number, ...(kind !== undefined && hasCountry(kind) && country !== '' && { country }) },
      }))
    },
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: ['identity', applicationId] })
      say(t('saved'))
      form.reset(nothing)
      setIsChanging(false)
    },
  })
  /** Saves the number that is typed and not saved yet. False where it cannot be: what is wrong is then in view, where it is. */
  async function finish(): Promise<boolean> {
    if (form.getValues('number').trim() === '') return true
    const isSaved = await new Promise<boolean>((resolve) => {
      const refuse = (): void => resolve(false)
      void form.handleSubmit((values) => save.mutateAsync(values).then(() => resolve(true), refuse), refuse)()
    })
    if (!isSaved) place.current?.focus()
    return isSaved
  }
  return { form, save, isChanging, change: () => setIsChanging(true), place, finish }
}
