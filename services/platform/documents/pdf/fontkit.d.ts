/** The part of fontkit (npm) that is used here, and what pdfkit takes of it; fontkit ships no types, and those of pdfkit know only files. */
declare namespace PDFKit.Mixins {
  interface Glyph { readonly id: number }
  interface LaidOut { readonly glyphs: readonly Glyph[]; readonly positions: readonly { xAdvance: number }[]; readonly advanceWidth: number }
  interface Face { layout(text: string, features?: unknown): LaidOut }
  interface PDFFont { registerFont(name: string, face: Face): this }
}

declare module 'fontkit' {
  export type Glyph = PDFKit.Mixins.Glyph
  export type LaidOut = PDFKit.Mixins.LaidOut
  export type Face = PDFKit.Mixins.Face
  export function create(file: Uint8Array): Face
}
