/** The crest of the Sandias, where the painted wall ends. */
export const crest = 'M0 46V37L22 33 45 35 66 28 84 30 103 21 118 23 131 15 142 18 152 11 166 13 178 6 187 9 196 4 212 5 222 2 233 6 247 5 256 11 268 10 279 17 291 16 301 24 315 25 326 31 341 30 357 36 374 35 390 39V46Z'

/** What the programme lends, said until its own products have arrived. */
export const usualRange = { leastCents: 25_000, mostCents: 1_000_000 }
