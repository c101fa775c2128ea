import { useMessages, useTranslations } from 'use-intl'
import type { Catalogue } from '#frontend/i18n/en.catalogue.ts'

type Action = keyof Catalogue['operations']['audit']['action']
type Incident = keyof Catalogue['operations']['incidents']['kind']
type Kind = keyof Catalogue['operations']['audit']['kind']

interface AuditWords {
  /** What was done, in words; its code where we have none. */
  readonly action: (code: string) => string
  /** What is to be looked into. */
  readonly incident: (code: string) => string
  /** What it was done to. */
  readonly kind: (code: string) => string
}

/** The words of the audit trail, by the codes that the server writes down. */
export function useAuditWords(): AuditWords {
  const t = useTranslations('operations')
  const { audit, incidents } = useMessages().operations
  const isAction = (code: string): code is Action => code in audit.action
  const isIncident = (code: string): code is Incident => code in incidents.kind
  const isKind = (code: string): code is Kind => code in audit.kind
  return {
    action: (code) => (isAction(code) ? t(`audit.action.${code}`) : code),
    incident: (code) => (isIncident(code) ? t(`incidents.kind.${code}`) : code),
    kind: (code) => (isKind(code) ? t(`audit.kind.${code}`) : code),
  }
}
