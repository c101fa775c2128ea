import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { Setting } from './queries.ts'
import { RateCapsForm } from './RateCapsForm.tsx'
import { SettingForm } from './SettingForm.tsx'
import { useChoices } from './use-choices.ts'
import { useLineName } from './use-line-name.ts'
import { isMoneyPath, linesOf, typedNumber, type ValueLine } from './value-lines.ts'

interface OneSettingProps {
  readonly setting: Setting
  readonly canSet: boolean
}

/** One setting: its values, since when they hold, and the form for a new value from a day on. */
export function OneSetting({ setting, canSet }: OneSettingProps) {
  const t = useTranslations('settings')
  const dates = useDates()
  const nameOf = useLineName()
  const choicesOf = useChoices()
  const [isChanging, setIsChanging] = useState(false)
  const Changing = setting.key === 'rate-caps' ? RateCapsForm : SettingForm
  const since = setting.history.at(0)?.effectiveFrom
  const written = ({ path, value }: ValueLine): string => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (typeof value === 'number') return isMoneyPath(path) ? formatMoney(value) : typedNumber(path, value)
    return typeof value === 'string' ? (choicesOf(path)?.find((choice) => choice.value === value)?.label ?? value) : value.join(', ')
  }
  return (
    <Sheet title={t(`name.${setting.key === 'demo-people' ? 'lender' : setting.key}`)} aside={<span className="soft small">{since === undefined ? t('fallback') : t('since', { date: dates.day(since, '') })}</span>}>
      {!isChanging && (
        <Ledger>
          {linesOf(setting.value).map((line) => (
            <LedgerRow key={line.path} label={nameOf(line.path)} value={<span className="setting-value">{written(line)}</span>} />
          ))}
        </Ledger>
      )}
      {canSet && !isChanging && (
        <Button kind="quiet" fit aria-label={t('changeOf', { name: t(`name.${setting.key === 'demo-people' ? 'lender' : setting.key}`) })} onPress={() => setIsChanging(true)}>
          {t('change')}
        </Button>
      )}
      {isChanging && <Changing setting={setting} onDone={() => setIsChanging(false)} />}
    </Sheet>
  )
}
