/** A byte-order mark that says UTF-16; UTF-8's own is left out by the decoder. */
const utf16: readonly [string, readonly [number, number]][] = [['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]]]

/** Signs that no line of a table has: files that are none (pictures, spreadsheets as they are) are full of them. */
const notOfText = /[^\P{Cc}\t\n\r]/u

/**
 * A file's bytes as text: UTF-16 where its mark says so, else UTF-8, and Windows-1252 (which spreadsheets on Windows still
 * write) where it is no UTF-8. Any bytes are some Windows-1252: what then has signs that no text has is refused.
 * @returns undefined where it is no text
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = utf16.find(([, [first, second]]) => bytes[0] === first && bytes[1] === second)
  const text = marked ? new TextDecoder(marked[0]).decode(bytes) : asUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
  return notOfText.test(text) ? undefined : text
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
