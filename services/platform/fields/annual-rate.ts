import { z } from 'zod'

/** A rate by the year as `parseAnnualRate` of the domain takes it: a decimal string from 0 to 1000, at most 8 places. Code `not-rate`. */
export const annualRate = z.stringFormat('rate', /^(?:0?[0-9]{1,3}(?:\.[0-9]{1,8})?|1000(?:\.0{1,8})?)$/)
