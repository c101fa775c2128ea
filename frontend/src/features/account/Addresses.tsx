import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Me } from '#frontend/api/me.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { phoneText } from '#frontend/ui/phone-text.ts'
import { say } from '#frontend/ui/Toasts.tsx'
import { AddressChange } from './AddressChange.tsx'

type Kind = 'phone' | 'email'

/** Her phone and her mail: which of them a code has shown to be hers, and how to verify or change each. */
export function Addresses({ me }: { readonly me: Me }) {
  const t = useTranslations('account.who')
  const [changing, setChanging] = useState<Kind | null>(null)
  const kept = { phone: me.phone === null ? null : phoneText(me.phone), email: me.email }
  const verified = { phone: me.phoneVerified, email: me.emailVerified }
  const done = (): void => {
    setChanging(null)
    say(t('done'))
  }
  const verb = (kind: Kind): string => (kept[kind] === null ? t(`add.${kind}`) : verified[kind] ? t(`change.${kind}`) : t(`verify.${kind}`))
  return (
    <>
      <Ledger>
        <LedgerRow label={t('name')} value={<span className="account-long">{`${me.givenNames} ${me.familyNames}`.trim()}</span>} />
        {(['phone', 'email'] as const).map((kind) => (
          <LedgerRow
            key={kind}
            label={t(kind)}
            {...(kept[kind] === null ? {} : { hint: verified[kind] ? t('verified') : t('notVerified') })}
            value={<span className="account-long">{kept[kind] ?? t('none')}</span>}
          />
        ))}
      </Ledger>
      {changing === null && (
        <div className="account-changes">
          {(['phone', 'email'] as const).map((kind) => (
            <Button key={kind} kind="quiet" fit onPress={() => setChanging(kind)}>
              {verb(kind)}
            </Button>
          ))}
        </div>
      )}
      {changing !== null && <AddressChange kind={changing} now={verified[changing] ? '' : (kept[changing] ?? '')} onDone={done} onBack={() => setChanging(null)} />}
    </>
  )
}
