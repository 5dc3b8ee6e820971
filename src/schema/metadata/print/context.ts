import type { Service } from '../../service.ts';
import { namespaceOf } from '../link/names.ts';

/** What printing looks names up in. */
export interface Printing {
  readonly service: Service;
  /** Paths of `Service.annotations` that stand in the document by now. */
  readonly printed: Set<string>;
  /** The namespace of what has none of its own. */
  readonly namespace: string;
  /** The name of a type, which CSDL wants with a namespace: `Default.device`. */
  readonly nameOf: (name: string) => string;
}

export function createPrinting(service: Service): Printing {
  const namespace = namespaceFor(service);
  return { service, printed: new Set(), namespace, nameOf: (name) => (name.includes('.') ? name : `${namespace}.${name}`) };
}

/** That of the container, or of the first type, or the service's name as far as it can be one (CSDL JSON 4.01, 15.2). */
function namespaceFor({ container = '', types, name }: Service): string {
  const [first = ''] = types.keys();
  const words = name.match(/[\p{L}\p{Nd}_]+/gu)?.join('_') ?? '';
  return namespaceOf(container) || namespaceOf(first) || (/^[\p{L}_]/u.test(words) ? words : `service_${words}`);
}
