import { aggregationMethod, aggregationMethods, type TransformationFact, transformation, transformations } from '../../../grammar/index.ts';
import { code, paragraphs } from '../markdown.ts';

/** A transformation of `$apply`; undefined for functions of the service's own. */
export function describeTransformation(name: string): string | undefined {
  const known = transformation(name);
  if (known === undefined) return undefined;
  const { parameters, documentation, example }: TransformationFact = transformations[known];
  const list = parameters?.map(({ name, optional, repeated }) => `${name}${repeated ? ',…' : ''}${optional ? '?' : ''}`).join(', ');
  return paragraphs(`${code(list === undefined ? known : `${known}(${list})`)}: transformation`, documentation, code(example));
}

/** A method that stands behind `with`. */
export function describeAggregation(name: string): string | undefined {
  const known = aggregationMethod(name);
  return (
    known &&
    paragraphs(`${code(known)}: aggregation method`, aggregationMethods[known].documentation, code(aggregationMethods[known].example))
  );
}
