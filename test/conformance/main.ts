import { readAbnf } from './abnf-text.ts';
import { compare } from './differential.ts';
import { readSuite, suiteNames } from './oasis.ts';
import { countVerdicts, printReport } from './report.ts';
import { judge } from './verdict.ts';

/** `npm run conformance`: every case of OASIS's files, and texts made by its grammar, where they lie beside the project. */
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

const abnf = readAbnf();
if (abnf === undefined) console.log('odata-abnf-construction-rules.txt: skipped, as it is not beside the project.');
else {
  const { rules, texts, rejected, accepted } = compare(abnf, 60, 3);
  const share = ((100 * (texts - rejected.length - accepted.length)) / texts).toFixed(1);
  console.log(
    `\nodata-abnf-construction-rules.txt: ${texts} generated texts of ${rules} rules, half of them damaged; ${share} % judged alike`,
  );
  console.log(
    `  rejected though the ABNF describes them: ${rejected.length} (mostly empty segments, which are told as missing, and keys such as /$x, /@, /()`,
  );
  console.log(`  accepted though it does not: ${accepted.length}`);
  for (const text of accepted) console.log(`OFF  ${text}`);
  failed ||= accepted.length > 0;
}
process.exitCode = failed ? 1 : 0;
