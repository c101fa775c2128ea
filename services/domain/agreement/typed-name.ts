/**
 * Whether the name she typed under an agreement is hers, as the agreement has it. Accents, case, hyphens, dots and doubled spaces do not count:
 * "maria lopez-garcia" signs for "María López García". The words and their order do.
 */
export function typedNameMatches(typed: string, name: string): boolean {
  const own = bare(name)
  return own !== '' && bare(typed) === own
}

/** ñ loses its tilde and đ its bar as é its accent: a foreign keyboard has none of them. */
function bare(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLocaleLowerCase('und')
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
