import type { Attendance } from './attendance-rules.ts'

/** One cell of a meeting's sheet as somebody sends it: what she read when she marked it, and what she marked. Null where nothing stands. */
export interface Marking { read: Attendance | null; now: Attendance | null }

/**
 * What becomes of a cell that is sent, by what stands there now: `same` where it says so already, whoever wrote it; `write`
 * where nobody changed it since it was read; `conflict` where somebody did, to something else: nothing is overwritten.
 */
export function outcomeOf({ read, now }: Marking, there: Attendance | null): 'same' | 'write' | 'conflict' {
  if (there === now) return 'same'
  return there === read ? 'write' : 'conflict'
}
