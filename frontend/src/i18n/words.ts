/** The same tree with any text in it: what a second language has to satisfy. `en` is the type. */
export type WordsLike<Words> = { readonly [Key in keyof Words]: Words[Key] extends string ? string : WordsLike<Words[Key]> }
