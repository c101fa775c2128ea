/** The part of fontkit (npm) that is used here, and what pdfkit takes of it; fontkit ships no types, and those of pdfkit know only files. */
declare module 'fontkit' {
  interface Position { xAdvance: number }
  interface Run { readonly glyphs: readonly object[]; readonly positions: readonly Position[]; readonly advanceWidth: number }
  export interface Face { layout(text: string, features?: unknown): Run }
  export function create(file: Uint8Array): Face
}

declare namespace PDFKit.Mixins {
  interface PDFFont { registerFont(name: string, face: import('fontkit').Face): this }
}
