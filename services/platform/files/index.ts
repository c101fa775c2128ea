export { fileFaults, type FileFault, type KeptFile } from './kept-file.ts'
export { createFileReader, type FileReader } from './reader.ts'
export { refusalOfDeclared } from './type-by-content.ts'
