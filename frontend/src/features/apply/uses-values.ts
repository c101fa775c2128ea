
/** The page of what the money is for, as the fields of a form. */
export interface UsesValues {
  uses: { id: string; what: string; amount: string; seller: string }[]
  amount: string
  story: string
}
