import { aggregationMethods, type TransformationFact, transformations } from '../../../grammar/index.ts';
import { type Draft, draft, type ItemContext, tabStop } from './draft.ts';
import type { WantOf } from './expected.ts';

/** The transformations of `$apply`; those of `groupby` alone stand in its parentheses. */
export function transformationItems(_want: WantOf<'transformation'>, { expectation }: ItemContext): Draft[] {
  const called = expectation.following === '(';
  return Object.entries<TransformationFact>(transformations)
    .filter(([, { place }]) => place !== 'groupby')
    .map(([name, { parameters, documentation, example }]) => {
      const opening = name === 'groupby' ? `((${tabStop(1)}))` : `(${tabStop(1)})`;
      const snippet = !called && parameters !== undefined;
      const text = snippet ? `${name}${opening}` : name;
      return draft('function', name, { documentation: `${documentation}\n\n\`${example}\``, text, snippet, again: snippet });
    });
}

export function aggregationMethodItems(): Draft[] {
  return Object.entries(aggregationMethods).map(([name, { documentation }]) => draft('function', name, { documentation }));
}
