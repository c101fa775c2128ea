import { PDFArray, PDFDict, PDFName, PDFStream, type PDFObject } from '@cantoo/pdf-lib'

/** Kinds of action (ISO 32000-2, 12.6.4) that run something, send something, or open another file. */
const running = new Set(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'GoTo3DView', 'Rendition', 'Movie', 'Sound', 'RichMediaExecute', 'GoToDp', 'Trans'])
/** Entries that carry a program, another file, or a form that is a program. */
const carrying = ['JS', 'EF', 'EmbeddedFiles', 'JavaScript', 'XFA', 'RichMediaContent', 'RichMediaSettings']
const carryingAnnotations = new Set(['FileAttachment', 'RichMedia', 'Movie', 'Screen', 'Sound', '3D'])

/** A name as it is meant: `/J#53` is `/JS`. */
export const nameIn = (dict: PDFDict, key: string): string | undefined => {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : undefined
}

/** Whether an object, or what is written inside of it, runs or sends something or carries another file. */
export function isActive(object: PDFObject, depth = 0): boolean {
  if (depth > 100) return true
  if (object instanceof PDFStream) return isActive(object.dict, depth + 1)
  if (object instanceof PDFArray) return object.asArray().some((one) => isActive(one, depth + 1))
  if (!(object instanceof PDFDict)) return false
  return carrying.some((key) => object.has(PDFName.of(key))) || running.has(nameIn(object, 'S') ?? '') || isCarryingAnnotation(object)
    || opensByItself(object) || object.values().some((one) => isActive(one, depth + 1))
}

const isCarryingAnnotation = (dict: PDFDict): boolean => carryingAnnotations.has(nameIn(dict, 'Subtype') ?? '') && dict.has(PDFName.of('Rect'))

/** What happens as the paper is opened may turn to a page, and nothing else: an address would be called. */
function opensByItself(dict: PDFDict): boolean {
  const action = dict.lookup(PDFName.of('OpenAction'))
  return action instanceof PDFDict && nameIn(action, 'S') !== 'GoTo'
}
