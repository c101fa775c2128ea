import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import type { Me } from '#frontend/api/me.ts'
import { newId } from '#frontend/api/new-id.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { ButtonLink } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { VouchInvitation } from './vouch.ts'
import { VouchForm } from './VouchForm.tsx'

interface AnsweringProps {
  readonly invitation: VouchInvitation
  readonly vouchToken: string
  readonly me: Me
  readonly openedAt: Date
  readonly onGiven: () => void
}

/** Opened with an account: whether she may vouch at all is told before she answers anything. */
export function Answering(props: AnsweringProps) {
  const t = useTranslations('vouch')
  const { vouchToken, me } = props
  const opened = useQuery({
    queryKey: ['vouch-opened', vouchToken, me.id],
    queryFn: () => answer(api.POST('/api/vouch-invitations/{vouchToken}/opening', { params: { path: { vouchToken }, ...intentHeader(newId()) } })),
  })
  return (
    <Answer query={opened}>
      {({ why }) =>
        why === null ? (
          <VouchForm {...props} />
        ) : (
          <Sheet label={t('sign')}>
            <EmptyState title={t(`may.${why}`)} action={<ButtonLink kind="second" to="/vouches">{t('over.mine')}</ButtonLink>} />
          </Sheet>
        )
      }
    </Answer>
  )
}
