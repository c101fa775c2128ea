/** The part of fontkit (npm) that is used here, and what pdfkit takes of it; fontkit ships no types, and those of pdfkit know only files. */
declare namespace PDFKit.Mixins {
  interface LaidOut { readonly glyphs: readonly object[]; readonly positions: readonly { xAdvance: number }[]; readonly advanceWidth: number }
  interface Face { layout(text: string, features?: unknown): LaidOut }
  interface PDFFont { registerFont(name: string, face: Face): this }
}

declare module 'fontkit' {
  export type Face = PDFKit.Mixins.Face
  export function create(file: Uint8Array): Face
}
