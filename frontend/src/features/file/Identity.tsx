import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { asProblem } from '#frontend/api/problem.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import type { FileIdentity } from './document-queries.ts'

type Whole = components['schemas']['RevealedIdentity']

/** By which paper somebody is who she says. The whole number is asked for by itself, shown as long as the page is open, and kept nowhere here. */
export function Identity({ applicationId, identity: { of, kind, numberEnd } }: { readonly applicationId: string; readonly identity: FileIdentity }) {
  const t = useTranslations('file.documents')
  const words = useTranslations('documents.identity')
  const locale = useLanguage()
  const [whole, setWhole] = useState<Whole | null>(null)
  const [error, setError] = useState<unknown>(null)
  const look = (): void => {
    answer(api.GET('/api/applications/{applicationId}/parties/{partyId}/identity', { params: { path: { applicationId, partyId: of.partyId } } }))
      .then(setWhole)
      .catch((problem: unknown) => setError(asProblem(problem)))
  }
  const country = whole?.country ?? null
  return (
    <li>
      <Icon name="identification-card-fill" />
      <span>
        <b>{of.name}</b>
        <span>{words(`kinds.${kind}`)} {whole === null ? words('ends', { end: numberEnd }) : whole.number}{country !== null && `, ${new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country}`}</span>
        {error !== null && <ProblemNote error={error} />}
      </span>
      {whole === null && (
        <Button kind="quiet" fit aria-label={t('wholeOf', { name: of.name })} onPress={look}>
          {t('whole')}
        </Button>
      )}
    </li>
  )
}
