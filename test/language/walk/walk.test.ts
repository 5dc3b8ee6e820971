/** Every name of every service, and every row of the facts: it is proposed, described, found where it is declared, and found no fault with. */
import { describe, expect, test } from 'vitest';
import { capabilityDiagnostics } from '../../../src/language/diagnostics/capabilities.ts';
import { createLanguageService } from '../../../src/language/index.ts';
import { hasBookshop } from '../prefix-walk/services.ts';
import { enumStops } from './enums.ts';
import { functionStops, wrongCalls, wrongSignatures } from './functions.ts';
import { groundsOf } from './grounds.ts';
import { keyStops } from './keys.ts';
import { linkStops } from './links.ts';
import { operationStops } from './operations.ts';
import { operatorStops } from './operators.ts';
import { optionStops } from './options.ts';
import { propertyStops } from './properties.ts';
import { resourceStops } from './resources.ts';
import { walkedServices } from './services.ts';
import { speakerOf } from './speaker.ts';
import { type Stop, visit } from './stop.ts';
import { wordStops } from './words.ts';

/** What a service says that it does not do, and what it answers at length, is told of beside what a name is. */
const severities = {
  ...Object.fromEntries(Object.keys(capabilityDiagnostics).map((code) => [code, 'off'])),
  'large-fields': 'off',
} as const;

describe.each(walkedServices)('%s', (_, service) => {
  const language = createLanguageService(service, { severities });
  const grounds = groundsOf(service);
  const speaker = speakerOf(service);

  test.each<readonly [what: string, stops: () => readonly Stop[]]>([
    ['resource', () => resourceStops(service)],
    ['key', () => grounds.flatMap((ground) => keyStops(service, ground))],
    ['property', () => grounds.flatMap((ground) => propertyStops(service, ground))],
    ['link', () => grounds.flatMap((ground) => linkStops(service, ground))],
    ['value of an enumeration', () => grounds.flatMap((ground) => enumStops(service, ground))],
    ['function', () => functionStops(speaker)],
    ['operator', () => operatorStops(speaker)],
    ['operation of its own', () => operationStops(service)],
    ['option', () => optionStops(speaker)],
    ['word', () => wordStops(speaker)],
  ])('every %s', (_what, stops) => {
    expect(stops().flatMap((stop) => visit(language, stop))).toEqual([]);
  });

  test('every function is told of with arguments too few or too many, and compared with what it never is', () => {
    const untold = wrongCalls(speaker).filter(([text, ...codes]) => !language.diagnose(text).some(({ code }) => codes.includes(code)));
    expect(untold).toEqual([]);
  });

  test('every function has its signature at each of its arguments', () => {
    expect(wrongSignatures(language, speaker)).toEqual([]);
  });
});

test.skipIf(hasBookshop)('the bookshop is skipped, as its documents are not beside the project', () => {});
