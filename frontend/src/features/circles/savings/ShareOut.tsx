import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { formatMoney, typedCents } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Dialog } from '#frontend/ui/Dialog.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { PlainTable } from '#frontend/ui/PlainTable.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { nameOf, type Circle } from '../queries.ts'
import { useHappening } from '../use-happening.ts'

type Savings = NonNullable<Circle['savings']>

/** What each would receive of the box today, and sharing it out once the money was counted; afterwards what each received. */
export function ShareOut({ circle, savings }: { readonly circle: Circle; readonly savings: Savings }) {
  const t = useTranslations('circle-savings.out')
  const dates = useDates()
  const { write, takeBack, isPending, problem } = useHappening(circle.id)
  const today = useProgramme().data?.businessDate ?? circle.startOn
  const [counting, setCounting] = useState(false)
  const { members, sharedOut } = savings
  const short = members.filter(({ receivesCents }) => receivesCents < 0)
  const together = members.reduce((sum, { receivesCents }) => sum + receivesCents, 0)
  return (
    <Sheet title={t('title')}>
      {problem !== null && <ProblemNote error={problem} />}
      <p>{sharedOut === null ? `${t('on', { day: dates.day(savings.endsOn) })} ${t('why')}` : t('was', { day: dates.day(sharedOut.on) })}</p>
      <details className="circle-more" open={sharedOut !== null || today >= savings.endsOn}>
        <summary>{t('see')}</summary>
        <PlainTable
          label={t('title')} rows={members} keyOf={({ memberId }) => memberId}
          columns={[
            { key: 'name', head: t('name'), leads: true, cell: ({ memberId }) => nameOf(circle, memberId) },
            { key: 'shares', head: t('shares'), figures: true, cell: ({ shares }) => shares },
            ...sharedOut === null ? [
              { key: 'worth', head: t('worth'), figures: true, cell: ({ worthCents }: Savings['members'][number]) => formatMoney(worthCents) },
              { key: 'owes', head: t('owes'), figures: true, cell: ({ owesCents }: Savings['members'][number]) => (owesCents === 0 ? '' : formatMoney(owesCents)) },
            ] : [],
            { key: 'receives', head: t('receives'), figures: true, cell: ({ receivesCents }) => formatMoney(receivesCents) },
          ]}
        />
      </details>
      <p className="money circle-total">
        {t('all')}: {formatMoney(together)}
      </p>
      {short.length > 0 && <p className="circle-owes">{t('short', { names: short.map(({ memberId }) => nameOf(circle, memberId)).join(', ') })}</p>}
      {sharedOut === null && short.length === 0 && (
        <Button kind="second" isPending={isPending} onPress={() => setCounting(true)}>
          {t('ask', { amount: formatMoney(together) })}
        </Button>
      )}
      {sharedOut !== null && (
        <Button kind="quiet" fit isPending={isPending} onPress={() => takeBack(sharedOut.eventId)}>
          {t('undo')}
        </Button>
      )}
      <Counting isOpen={counting} onClose={() => setCounting(false)} onCounted={(amountCents) => write({ kind: 'share-out', amountCents }, t('done'))} />
    </Sheet>
  )
}

/** The money is counted before it is shared out: what is written down and what is there must be the same. */
function Counting({ isOpen, onClose, onCounted }: { readonly isOpen: boolean; readonly onClose: () => void; readonly onCounted: (cents: number) => void }) {
  const t = useTranslations('circle-savings.out')
  const form = useForm({ defaultValues: { counted: '' }, shouldFocusError: false })
  return (
    <Dialog title={t('dialog')} isOpen={isOpen} onClose={onClose}>
      <Form
        form={form} problem={null}
        onSubmit={({ counted }) => {
          onCounted(typedCents(counted))
          form.reset()
          onClose()
        }}
      >
        <p>{t('result')}</p>
        <FormMoney name="counted" label={t('counted')} required />
        <Button type="submit">{t('go')}</Button>
        <Button kind="quiet" onPress={onClose}>
          {t('leave')}
        </Button>
      </Form>
    </Dialog>
  )
}
