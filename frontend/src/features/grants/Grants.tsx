import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useMe } from '#frontend/api/me.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Money } from '#frontend/ui/Money.tsx'
import { PlainTable } from '#frontend/ui/PlainTable.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { grantsQuery, type GrantListed } from './queries.ts'

interface GrantsProps {
  readonly grants: readonly GrantListed[]
  readonly canRevoke: boolean
}

/** Every live grant; each can be taken back at once, and given again. */
export function Grants({ grants, canRevoke }: GrantsProps) {
  const t = useTranslations('grants')
  const office = useTranslations('staff.office')
  const dates = useDates()
  const me = useMe()
  const again = useIntent({
    run: ({ input, key }: { input: GrantListed; key: string }) =>
      answer(api.POST('/api/grants', { params: intentHeader(key), body: { personId: input.personId, role: input.role, scopeKind: input.scopeKind, scopeId: input.scopeId, approvalLimitCents: input.approvalLimitCents } })),
    onDone: () => queries.invalidateQueries({ queryKey: grantsQuery.queryKey }),
  })
  const revoke = useIntent({
    run: ({ input, key }: { input: GrantListed; key: string }) =>
      answer(api.DELETE('/api/grants/{grantId}', { params: { path: { grantId: input.id }, ...intentHeader(key) } })),
    onDone: (_, grant) => {
      say(t('revoked', { role: office(grant.role), name: nameOf(grant) }), () => again.mutate(grant))
      return queries.invalidateQueries({ queryKey: grantsQuery.queryKey })
    },
  })
  return (
    <>
      {(revoke.error ?? again.error) !== null && <ProblemNote error={revoke.error ?? again.error} />}
      <PlainTable
        label={t('grants')}
        rows={grants.filter(({ role }) => role !== 'applicant')}
        keyOf={({ id }) => id}
        columns={[
          { key: 'person', head: t('person'), cell: (grant) => <><b>{nameOf(grant)}</b><br /><span className="soft">{grant.email}</span></> },
          { key: 'role', head: t('role'), cell: ({ role }) => office(role) },
          { key: 'limit', head: t('limit'), figures: true, cell: ({ approvalLimitCents }) => (approvalLimitCents === null ? '' : <Money whole cents={approvalLimitCents} />) },
          { key: 'since', head: t('since'), cell: ({ grantedAt }) => dates.moment(grantedAt) },
          ...(canRevoke ? [{ key: 'revoke', head: t('change'), cell: (grant: GrantListed) => (grant.personId === me?.id ? t('own') : (
            <Button kind="quiet" fit aria-label={t('revokeOf', { role: office(grant.role), name: nameOf(grant) })} isPending={revoke.isPending && revoke.variables.id === grant.id} onPress={() => revoke.mutate(grant)}>
              {t('revoke')}
            </Button>
          )) }] : []),
        ]}
      />
    </>
  )
}

const nameOf = ({ givenNames, familyNames }: GrantListed): string => `${givenNames} ${familyNames}`
