import { balena, readMetadata, type Service } from '../schema/index.ts';
import type { BuiltIn, ServiceChoice } from './arguments.ts';
import { Misuse } from './misuse.ts';
import { nameOf, readText } from './read-text.ts';

const builtIn: Readonly<Record<BuiltIn, () => Service>> = {
  'balena/v7': () => balena('v7'),
  'balena/v6': () => balena('v6'),
};

/** The service to check against. `warn` is told what in its metadata could not be used; throws a `Misuse` where there is none. */
export async function loadService(choice: ServiceChoice, warn: (line: string) => void): Promise<Service> {
  if ('builtIn' in choice) return builtIn[choice.builtIn]();
  const name = nameOf(choice.metadata);
  const { service, problems } = readMetadata(await readText(choice.metadata));
  const unreadable = problems.find(({ code }) => code === 'unreadable');
  if (unreadable) throw new Misuse(`${name}: ${unreadable.message}`);
  if (problems.length > 0) warn(`${name}: ${problems.length} of its parts are wrong; the rest is used. The first: ${problems[0]!.message}`);
  return service;
}
