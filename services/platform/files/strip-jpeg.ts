/** Application segments without which a picture would show other colours: JFIF, the colour profile, Adobe's transform. */
const keptSegments = new Set([0xe0, 0xe2, 0xee])

/**
 * A JPEG without what it says of itself: EXIF with where it was taken, XMP, thumbnails, comments, and whatever follows its
 * end. Its picture is not touched.
 * @returns null for what is no JPEG
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xda) return Buffer.concat([...parts, bytes.subarray(at, endOfPicture(bytes))])
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    if (end <= at + 3 || end > bytes.length) return null
    const says = (marker >= 0xe0 && marker <= 0xef && !keptSegments.has(marker)) || marker === 0xfe || (marker === 0xe2 && !isProfile(bytes.subarray(at + 4, end)))
    if (!says) parts.push(bytes.subarray(at, end))
    at = end
  }
  return null
}

/** The second kind of application segment also holds other pictures (MPF). */
const isProfile = (segment: Uint8Array): boolean => Buffer.from(segment.subarray(0, 11)).toString('latin1') === 'ICC_PROFILE'

function endOfPicture(bytes: Uint8Array): number {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(Buffer.from([0xff, 0xd9]))
  return end === -1 ? bytes.length : end + 2
}
