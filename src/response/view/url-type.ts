import { memberOf, type Service, type StructuredType, targetOf, typeOfResource } from '../../schema/index.ts';
import type { AnswerContext } from '../context.ts';

/** The type of the entities that a request's URL asks for: its path's last resource or link. Undefined when it is of no entities. */
export function typeOfUrl({ service, baseUrl, url }: AnswerContext): StructuredType | undefined {
  if (!url.startsWith(baseUrl)) return undefined;
  const path = url.slice(baseUrl.length).replace(/[?#].*$/s, '');
  const [first, ...rest] = path.split('/').filter((segment) => segment !== '');
  let type = typeOfResource(service, nameOf(first ?? ''));
  for (const segment of rest) {
    const name = nameOf(segment);
    // A key as a segment of its own (`/Books/1`), or a cast to a type.
    if (/^[\d']/.test(name)) continue;
    type = type && (service.types.get(name) ?? memberType(service, type, name));
  }
  return type;
}

function memberType(service: Service, type: StructuredType, name: string): StructuredType | undefined {
  const member = memberOf(type, name);
  if (member?.kind === 'Navigation') return targetOf(service, member);
  return member && service.types.get(member.type);
}

/** A segment without its key predicate, decoded. */
function nameOf(segment: string): string {
  const name = segment.replace(/(\(|%28).*$/is, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a lone `%`: no name of a resource
  }
}
