/** What a person typed, for SQL's `like`: % and _ find themselves. */
export const likeLiteral = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
