// Sums Jest's own reports into the one line that .ci/run ends with. A report that is missing, or in which no test ran,
// is a failure: green must mean that tests passed, not that none were found.
import { readFileSync } from 'node:fs'

let passed = 0
let failed = 0
let problem = ''
for (const file of process.argv.slice(2)) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    passed += report.numPassedTests
    // A file that does not even load has no failed test in Jest's count.
    failed += report.numFailedTests + report.numRuntimeErrorTestSuites
    if (report.numPassedTests + report.numFailedTests === 0) problem = `${file}: no test ran`
    if (!report.success && failed === 0) problem = `${file}: the run did not succeed`
  } catch (error) {
    problem = `${file}: ${error.message}`
  }
}
if (problem) {
  console.error(problem)
  failed = Math.max(failed, 1)
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
