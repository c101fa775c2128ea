import { Button } from '#frontend/ui/Button.tsx'

interface FormDoorsProps {
  readonly send: string
  readonly leave: string
  readonly isPending?: boolean
  readonly onLeave: () => void
}

/** The two ways out of a form: send what it says, or leave it. */
export function FormDoors({ send, leave, isPending = false, onLeave }: FormDoorsProps) {
  return (
    <div className="keeping-doors">
      <Button type="submit" fit isPending={isPending}>
        {send}
      </Button>
      <Button kind="quiet" fit onPress={onLeave}>
        {leave}
      </Button>
    </div>
  )
}
