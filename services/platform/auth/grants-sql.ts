/** All that a person is granted now, as `Grant`s. @param person SQL of her id */
export const grantsSql = (person: string): string => `coalesce((
  select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id,
    'approvalLimitCents', g.approval_limit_cents) order by g.granted_at, g.id)
  from role_grant g where g.person_id = ${person} and g.revoked_at is null), '[]'::jsonb)`
