import type { Route, Service } from '../../schema/index.ts';
import { nameOfType } from '../parts/names.ts';

/** A stretch of a sentence; `code` where it is a name of the service. */
export interface RouteWord {
  readonly text: string;
  readonly code: boolean;
}

const code = (text: string): RouteWord => ({ text, code: true });
const words = (text: string): RouteWord => ({ text, code: false });

/** `From device, belongs_to__application leads to one application; from there, organization leads to one organization.` */
export function routeWords(service: Service, { from, steps }: Route): readonly RouteWord[] {
  return [
    words('From one '),
    code(nameOfType(service, from)),
    words(', '),
    ...steps.flatMap(({ navigation }, index) => [
      ...(index > 0 ? [words(index === 1 ? '; from there, ' : '; then ')] : []),
      code(navigation.name),
      words(navigation.collection ? ' leads to many ' : ' leads to one '),
      code(nameOfType(service, navigation.target)),
    ]),
    words('.'),
  ];
}
