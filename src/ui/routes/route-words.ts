import type { Route, Service } from '../../schema/index.ts';

/** A stretch of a sentence; `code` where it is a name of the service. */
export interface RouteWord {
  readonly text: string;
  readonly code: boolean;
}

const code = (text: string): RouteWord => ({ text, code: true });
const words = (text: string): RouteWord => ({ text, code: false });

/** `From device, belongs_to__application leads to one application; from there, organization leads to one organization.` */
export function routeWords(service: Service, { from, steps }: Route): readonly RouteWord[] {
  const nameOf = namesIn(service);
  return [
    words('From one '),
    code(nameOf(from)),
    words(', '),
    ...steps.flatMap(({ navigation }, index) => [
      ...(index > 0 ? [words(index === 1 ? '; from there, ' : '; then ')] : []),
      code(navigation.name),
      words(navigation.collection ? ' leads to many ' : ' leads to one '),
      code(nameOf(navigation.target)),
    ]),
    words('.'),
  ];
}

/** Types by the resource that people know them by. */
export function namesIn({ resources }: Service): (type: string) => string {
  const names = new Map<string, string>();
  for (const { name, type, aliasOf } of resources.values()) if (aliasOf === undefined && !names.has(type)) names.set(type, name);
  return (type) => names.get(type) ?? type.slice(type.lastIndexOf('.') + 1);
}
