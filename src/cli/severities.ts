import { checkCodes, isCheck, type Severities, type ToldAs, toldAs } from '../language/index.ts';
import { closest } from '../lib/index.ts';
import { Misuse } from './misuse.ts';

/**
 * How checks are to be told of, from `--off code` and `--severity code=level`, each given as often as wanted and with commas between several; throws a
 * `Misuse` for a code or level that there is none of.
 */
export function readSeverities(off: readonly string[], levels: readonly string[]): Severities {
  const told = new Map<string, ToldAs>();
  const add = (option: string, code: string, level: ToldAs): void => {
    checkCode(option, code);
    if ((told.get(code) ?? level) !== level) throw new Misuse(`"${code}" is given twice: ${told.get(code)} and ${level}.`);
    told.set(code, level);
  };
  for (const code of itemsOf('--off', off)) add('--off', code, 'off');
  for (const item of itemsOf('--severity', levels)) add('--severity', ...readLevel(item));
  return Object.fromEntries(told);
}

function itemsOf(option: string, given: readonly string[]): readonly string[] {
  const items = given.flatMap((list) => list.split(',')).map((item) => item.trim());
  if (items.includes('')) throw new Misuse(`${option} needs the code of a check, as in ${examples[option]}.`);
  return items;
}

const examples: Readonly<Record<string, string>> = {
  '--off': '--off large-fields',
  '--severity': '--severity large-fields=error',
};

function readLevel(item: string): readonly [code: string, level: ToldAs] {
  const [code = '', given] = item.split('=');
  const level = toldAs.find((one) => one === given);
  if (level !== undefined) return [code, level];
  throw new Misuse(
    given === undefined
      ? `--severity is written code=level, not "${item}".`
      : `The level of "${code}" is ${toldAs.join(', ').replace(/, (\w+)$/, ' or $1')}, not "${given}".`,
  );
}

function checkCode(option: string, code: string): void {
  if (isCheck(code)) return;
  const near = closest(code, checkCodes, 1)[0];
  throw new Misuse(
    `${option}: there is no check "${code}"${near === undefined ? '. (Errors of syntax are always told.)' : `. Did you mean "${near}"?`}`,
  );
}
