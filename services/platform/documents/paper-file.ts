/** A PDF with the name it is saved under. */
export interface PaperFile { fileName: string; content: Buffer }

interface ReplyLike {
  type(mediaType: string): ReplyLike
  header(name: string, value: string): ReplyLike
}

/** Headers of a paper: shown in the browser, saved under its name, kept by no cache. Names are plain ASCII by how they are made. */
export function asPaper(reply: ReplyLike, { fileName, content }: PaperFile): Buffer {
  reply.type('application/pdf')
    .header('content-disposition', `inline; filename="${fileName.replaceAll(/[^\w.-]/g, '_')}"`)
    .header('cache-control', 'private, no-store')
  return content
}
