/**
 * Every test of the money core as one file: Stryker runs the tests again for each planted fault, and what they share is
 * then loaded once instead of once a file.
 */
import { globSync } from 'node:fs'

const domain = new URL('../../test/domain/', import.meta.url)
const files = globSync('{money,rate,loan,loan-change,payment,ledger,agreement,golden,truth}/*.test.ts', { cwd: domain })
for (const file of files) await import(new URL(file, domain).href)
