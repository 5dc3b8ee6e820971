import type { Operation, Service } from '../../schema/index.ts';

/** A name as the title of a request: one line. */
const titleOf = (name: string) => name.replaceAll(/\s+/g, ' ').slice(0, 100);

/** A name as a path has it; what could not be told from the rest of the document is encoded. */
const segmentOf = (name: string) => name.replaceAll(/[^\p{L}\p{N}_.$~-]/gu, encodeURIComponent);

/** A request for the entities of a resource, the first of them; for a singleton, all of it. */
export function requestOf(service: Service | undefined, name: string, option?: string): string {
  const resource = service?.resources.get(name);
  const asksTop = resource?.kind !== 'Singleton' && resource?.capabilities.top !== false;
  const options = [option, asksTop ? '$top=20' : undefined].filter((written) => written !== undefined);
  return `### ${titleOf(name)}\nGET /${segmentOf(name)}${options.map((written, index) => `\n  ${index === 0 ? '?' : '&'}${written}`).join('')}`;
}

/** A request that calls a function or action, by its qualified name, with a placeholder for each value that is needed. */
export function callOf(service: Service | undefined, name: string): string {
  const operation = service?.operations.get(name)?.[0];
  const imported = [...(service?.imports.values() ?? [])].find((candidate) => candidate.operation === name);
  const head = `### ${titleOf(imported?.name ?? name)}\n`;
  if (!operation) return `${head}GET /${segmentOf(imported?.name ?? name)}`;
  const path = operation.bound ? `${targetOf(service!, operation)}/${segmentOf(name)}` : segmentOf(imported?.name ?? name);
  const taken = operation.parameters.slice(operation.bound ? 1 : 0).filter(({ optional }) => !optional);
  const older = service!.version === '2.0' || service!.version === '3.0';
  if (older) return `${head}${imported?.method ?? 'GET'} /${path}${queryOf(taken)}`;
  if (operation.kind === 'Function')
    return `${head}GET /${path}(${taken.map((parameter) => `${parameter.name}=${placedIn(parameter)}`).join(',')})`;
  const body = taken.map((parameter) => `  ${JSON.stringify(parameter.name)}: ${placedInBody(parameter)}`).join(',\n');
  return `${head}POST /${path}\nContent-Type: application/json\n\n{\n${body}\n}`;
}

type Taken = Operation['parameters'][number];

/** What a bound operation is called on: entities of its first parameter, asked for by their resource. */
function targetOf({ resources }: Service, { parameters: [first] }: Operation): string {
  const resource = [...resources.values()].find(({ type, aliasOf }) => type === first?.type && aliasOf === undefined);
  const name = segmentOf(resource?.name ?? 'resource');
  return first?.collection || resource?.kind === 'Singleton' ? name : `${name}(<KEY>)`;
}

const placeholderOf = ({ name }: Taken) => `<${name.replaceAll(/\W+/g, '_').toUpperCase()}>`;
const isText = ({ type }: Taken) => type === 'Edm.String';
const placedIn = (parameter: Taken) => (isText(parameter) ? `'${placeholderOf(parameter)}'` : placeholderOf(parameter));
const placedInBody = (parameter: Taken) => (isText(parameter) ? `"${placeholderOf(parameter)}"` : placeholderOf(parameter));

/** OData 2 and 3: parameters are query options. */
const queryOf = (taken: readonly Taken[]) =>
  taken.length === 0 ? '' : `?${taken.map((parameter) => `${segmentOf(parameter.name)}=${placedIn(parameter)}`).join('&')}`;
