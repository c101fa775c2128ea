import { createRequire } from 'node:module'

/** Sizes of US letter in points, the ledger paper's colours and the two voices (look.md), for every PDF. */

export const sheet = { width: 612, height: 792, left: 45, right: 567, top: 36, bottom: 736 } as const
export const contentWidth = sheet.right - sheet.left

/** English left, the other language right, a gutter between. */
const gutter = 27
export const column = { width: (contentWidth - gutter) / 2, beside: sheet.left + (contentWidth + gutter) / 2 } as const

export const ink = { text: '#1B292D', quiet: '#46575A', line: '#9FB0A6', tint: '#EEF2EA', door: '#00666A', grain: '#E0A526', late: '#A11D1B', white: '#FFFFFF' } as const

export const voices = ['text', 'bold', 'sign'] as const
export type Voice = (typeof voices)[number]

export interface Style { size: number; color: string; voice: Voice; leading: number }

/** 9 points is the smallest: a letter is read at arm's length. */
export const style = {
  title: { size: 15.75, color: ink.text, voice: 'sign', leading: 1.12 },
  heading: { size: 11.5, color: ink.text, voice: 'bold', leading: 1.25 },
  text: { size: 9.75, color: ink.text, voice: 'text', leading: 1.38 },
  strong: { size: 10.5, color: ink.text, voice: 'bold', leading: 1.3 },
  note: { size: 9, color: ink.quiet, voice: 'text', leading: 1.32 },
  amount: { size: 12, color: ink.text, voice: 'bold', leading: 1.25 },
  sign: { size: 21.5, color: ink.text, voice: 'sign', leading: 1.1 },
  row: { size: 9.5, color: ink.text, voice: 'text', leading: 1.3 },
  total: { size: 9.5, color: ink.text, voice: 'bold', leading: 1.3 },
  name: { size: 20, color: ink.text, voice: 'sign', leading: 1.05 },
} as const satisfies Record<string, Style>

const packages = createRequire(import.meta.url)

/** Static TTF: subsets and variable fonts fail in PDF. Measured: Asap's digits are all equally wide, so columns align. */
export const fontFiles: Record<Voice, string> = {
  text: packages.resolve('@expo-google-fonts/asap/400Regular/Asap_400Regular.ttf'),
  bold: packages.resolve('@expo-google-fonts/asap/700Bold/Asap_700Bold.ttf'),
  sign: packages.resolve('@expo-google-fonts/commissioner/800ExtraBold/Commissioner_800ExtraBold.ttf'),
}
