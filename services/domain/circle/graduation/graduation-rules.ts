/** How loans in a group grow (domain.md 3a and the rule object Graduation). Percents are whole. */
export interface GraduationRules {
  /** By how much the next loan may be more than the last one: the whole group paid on time; the whole centre did; some were late; somebody defaulted. */
  growsPercent: { groupOnTime: number; centreOnTime: number; someLate: number; afterDefault: number }
  /** Of her own installments due, how many came on time. */
  onTimePercent: number
  /** Of the meetings so far, how many she was at; nothing is asked where no list is kept. */
  attendancePercent: number
  /** How many loans she has paid back before the next may be bigger, and before a bank is told of her. */
  cycles: number
  bankReadyCycles: number
}
