/** A file as it is kept: made anew by us from what was sent, never the bytes that were sent. */
export interface KeptFile {
  mediaType: 'image/jpeg' | 'application/pdf'
  content: Buffer
  /** A small JPEG to recognise it by; none for a PDF. */
  preview: Buffer | null
  /** Of a picture, in pixels. */
  width: number | null
  height: number | null
  /** Of a PDF. */
  pages: number | null
}

/** Why a file is not taken. Each has a sentence in the portal that says what to do. */
export const fileFaults = [
  'file-type-not-allowed', 'heic-not-readable', 'file-damaged', 'image-too-large', 'pdf-encrypted', 'pdf-active', 'pdf-not-cleaned', 'pdf-too-long', 'file-too-complex',
] as const
export type FileFault = (typeof fileFaults)[number]

export type ReadFile = { ok: true; file: KeptFile } | { ok: false; fault: FileFault }

/** Ends the reading of a file with what is wrong with it. */
export class FileRefusal extends Error {
  readonly fault: FileFault
  constructor(fault: FileFault, cause?: unknown) {
    super(fault, { cause })
    this.fault = fault
  }
}
