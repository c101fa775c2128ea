import { Icon } from '#frontend/ui/Icon.tsx'
import { useFaultWords, type Fault } from './use-fault-words.ts'

/** What is wrong with a file or a line of it, each in words. */
export function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  const faultWords = useFaultWords()
  return (
    <ul className="imports-faults">
      {faults.map((fault) => (
        <li key={`${fault.column} ${fault.code}`}>
          <Icon name="warning-diamond-fill" />
          <span>{faultWords(fault)}</span>
        </li>
      ))}
    </ul>
  )
}
