import { useTranslations } from 'use-intl'
import { Status, type StatusKind } from '#frontend/ui/Status.tsx'
import type { VersionListed } from './queries.ts'

const looks: Record<VersionListed['status'], StatusKind> = { draft: 'waiting', active: 'up-to-date', retired: 'finished' }

/** Where a version stands, in icon, word and tint. */
export function VersionState({ version: { status } }: { readonly version: Pick<VersionListed, 'status'> }) {
  const t = useTranslations('products')
  return <Status kind={looks[status]}>{t(`state.${status}`)}</Status>
}
