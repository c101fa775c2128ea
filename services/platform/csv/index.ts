export { readTable, type TableLimits } from './read-table.ts'
