import { useEffect, useState } from 'react'

/** Waits until a value has stood still for a moment, so that a rolling wheel asks once. */
export function useStill<Value>(value: Value, milliseconds = 250): Value {
  const [still, setStill] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return still
}
