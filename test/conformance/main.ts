import { readSuite, suiteNames } from './oasis.ts';
import { countVerdicts, printReport } from './report.ts';
import { judge } from './verdict.ts';

/** `npm run conformance`: every case of OASIS's files, where they lie beside the project. */
let failed = false;
for (const name of suiteNames) {
  const suite = readSuite(name);
  if (suite === undefined) {
    console.log(`odata-${name}-testcases.yaml: skipped, as it is not beside the project.`);
    continue;
  }
  const verdicts = judge(suite);
  printReport(suite.file, verdicts);
  failed ||= countVerdicts(verdicts).off > 0;
}
process.exitCode = failed ? 1 : 0;
