import { isA, type Operation, type Parameter, resourceOfType, type Service } from '../schema/index.ts';
import { namedParameters } from './bind/index.ts';
import { isBefore4 } from './facts.ts';

/** A GET request as it is read best: an option a line. */
export const requestText = (path: string, ...options: readonly string[]): string =>
  [`GET /${path}`, ...options.map((option, index) => `  ${index === 0 ? '?' : '&'}${option}`)].join('\n');

/** A name as a path has it; what could not be told from the rest of the document is encoded. */
export const pathSegment = (name: string): string => name.replaceAll(/[^\p{L}\p{N}_.$~-]/gu, encodeURIComponent);

/** The line that begins a request, with a name as its title. */
const titleLine = (name: string): string => `### ${name.replaceAll(/\s+/g, ' ').slice(0, 100)}`;

/** A request for the entities of a resource, the first of them; for a singleton, all of it. */
export function newRequest({ resources }: Service, name: string, option?: string): string {
  const resource = resources.get(name);
  const asksTop = resource?.kind !== 'Singleton' && resource?.capabilities.top !== false;
  const options = [option, asksTop ? '$top=20' : undefined].filter((written) => written !== undefined);
  return `${titleLine(name)}\n${requestText(pathSegment(name), ...options)}`;
}

/** A request that calls a function or action, by its qualified name, with a placeholder for each value that is needed. */
export function newCall(service: Service, name: string): string {
  const operation = service.operations.get(name)?.[0];
  const imported = [...service.imports.values()].find((candidate) => candidate.operation === name);
  const called = imported?.name ?? name;
  const path = operation?.bound ? `${targetPath(service, operation)}/${pathSegment(name)}` : pathSegment(called);
  return `${titleLine(called)}\n${operation ? callText(service, operation, path, imported?.method) : requestText(path)}`;
}

/** In OData 2 and 3 parameters are options; later those of a function stand in parentheses, and those of an action in the body. */
function callText(service: Service, operation: Operation, path: string, method = 'GET'): string {
  const taken = namedParameters(operation).filter(({ optional }) => !optional);
  if (isBefore4(service)) {
    const options = taken.map((parameter) => `${pathSegment(parameter.name)}=${placeholder(parameter, "'")}`);
    return `${method} /${path}${options.length > 0 ? `?${options.join('&')}` : ''}`;
  }
  if (operation.kind === 'Function')
    return requestText(`${path}(${taken.map((parameter) => `${parameter.name}=${placeholder(parameter, "'")}`).join(',')})`);
  const body = taken.map((parameter) => `  ${JSON.stringify(parameter.name)}: ${placeholder(parameter, '"')}`).join(',\n');
  return `POST /${path}\nContent-Type: application/json\n\n{\n${body}\n}`;
}

/** What a bound operation is called on: the entities that its first parameter takes, asked for by their resource. */
function targetPath(service: Service, { parameters: [first] }: Operation): string {
  const type = first?.type ?? '';
  const resource =
    resourceOfType(service, type) ??
    [...service.resources.values()].find((other) => other.aliasOf === undefined && isA(service, other.type, type));
  const name = pathSegment(resource?.name ?? 'resource');
  return first?.collection || resource?.kind === 'Singleton' ? name : `${name}(<KEY>)`;
}

function placeholder({ name, type }: Parameter, quote: string): string {
  const hole = `<${name.replaceAll(/\W+/g, '_').toUpperCase()}>`;
  return type === 'Edm.String' ? `${quote}${hole}${quote}` : hole;
}
