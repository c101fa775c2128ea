import { useTranslations } from 'use-intl'
import type { Loan } from '#frontend/api/loans.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import type { IconName } from '#frontend/ui/icon-names.ts'
import { Sheet } from '#frontend/ui/Sheet.tsx'

const icons = { circle: 'users-three', vouchers: 'handshake-fill', together: 'user-circle', guarantor: 'user-circle', us: 'chat-circle-text' } as const satisfies Record<string, IconName>

/** Who learns of it, and who does not: said before she sends it. */
export function WhoFindsOut({ loan }: { readonly loan: Loan }) {
  const t = useTranslations('help.who')
  const isTogether = loan.parties.filter(({ role }) => role !== 'guarantor').length > 1
  const isBacked = loan.parties.some(({ role }) => role === 'guarantor')
  const who = (['circle', 'vouchers', 'together', 'guarantor', 'us'] as const).filter((one) => (one !== 'together' || isTogether) && (one !== 'guarantor' || isBacked))
  return (
    <Sheet title={t('title')}>
      <ul className="help-who">
        {who.map((one) => (
          <li key={one}>
            <Icon name={icons[one]} size={24} />
            <span>
              <b>{t(one)}</b>
              <span className="small soft">{t(`${one}Note`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
