const longestSide = 2400
const thumbSide = 160

/** A photo ready to be sent, and a small picture of it to show until the server has one. */
export interface ReadyPhoto {
  readonly file: Blob
  readonly thumb: string | null
}

function drawn(picture: ImageBitmap, side: number): HTMLCanvasElement | null {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (context === null) return null
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

const asJpeg = (canvas: HTMLCanvasElement): Promise<Blob | null> => new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))

/**
 * Makes a photo as small as it is kept, so that a poor line carries a tenth; where it was taken stays on the phone. What
 * this browser cannot draw goes as it is: the server looks at it.
 */
export async function smallerPhoto(file: Blob): Promise<ReadyPhoto> {
  if (!file.type.startsWith('image/')) return { file, thumb: null }
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const [small, thumb] = [drawn(picture, longestSide), drawn(picture, thumbSide)]
    picture.close()
    const made = small && (await asJpeg(small))
    return { file: made ?? file, thumb: thumb?.toDataURL('image/jpeg', 0.6) ?? null }
  } catch {
    return { file, thumb: null }
  }
}

/** SHA-256 in hex; null where the browser has none (no secure context). */
export async function sha256Of(file: Blob): Promise<string | null> {
  if (!('subtle' in crypto)) return null
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
