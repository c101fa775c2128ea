import { useTranslations } from 'use-intl'
import { waterfalls } from '#domain/pool/waterfall.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { SelectField } from '#frontend/ui/SelectField.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { keptChanged, type Pool } from './queries.ts'

type Name = keyof typeof waterfalls
const names = ['pro-rata', 'partner-first', 'philanthropy-first'] as const satisfies readonly Name[]

const nameOf = (tiers: Pool['waterfall']): Name | undefined => names.find((name) => JSON.stringify(waterfalls[name]) === JSON.stringify(tiers))

/** Who bears a loss before whom; an administrator sets it, and it holds for claims from then on. */
export function WaterfallPart({ pool: { poolId, name, waterfall }, mayKeep }: { readonly pool: Pool; readonly mayKeep: boolean }) {
  const t = useTranslations('keeping.pools')
  const set = useIntent({
    run: ({ input, key }: { input: Name; key: string }) =>
      answer(api.PUT('/api/pools/{poolId}/waterfall', { params: { path: { poolId }, ...intentHeader(key) }, body: { waterfall: waterfalls[input].map((tier) => [...tier]) } })),
    onDone: () => {
      say(t('waterfall.done'))
      return keptChanged()
    },
  })
  const now = nameOf(waterfall)
  const inWords = waterfall.map((tier) => tier.map((kind) => t(`kind.${kind}`)).join(' + ')).join(' → ')
  const choices = [...names.map((value) => ({ value, label: t(`waterfall.${value}`) })), ...(now === undefined ? [{ value: '', label: inWords }] : [])]
  return (
    <section className="pool-part">
      <h3>{t('waterfall.title')}</h3>
      {mayKeep ? (
        <SelectField label={t('waterfall.of', { name })} choices={choices} value={now ?? ''} onChange={(value) => {
          const chosen = names.find((one) => one === value)
          if (chosen !== undefined && chosen !== now) set.mutate(chosen)
        }}
        />
      ) : <p>{now === undefined ? inWords : t(`waterfall.${now}`)}</p>}
      <p className="small soft">{t('waterfall.note')}</p>
      {set.error !== null && <ProblemNote error={set.error} />}
    </section>
  )
}
