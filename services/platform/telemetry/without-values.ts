/**
 * A statement without the values written in it: our driver writes them into the text, and nothing personal leaves in a
 * trace. Quoted texts (also those with quotes in them) and numbers become a question mark; names stay.
 */
export function withoutValues(sql: string): string {
  return sql
    .replaceAll(/[eE]?'(?:[^'\\]|''|\\.)*'/g, '?')
    .replaceAll(/(?<![\w"$.])-?\d+(?:\.\d+)?\b/g, '?')
}
