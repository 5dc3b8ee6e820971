import type { FormVersion } from '../tree.ts';

/** One row a path segment that begins with `$`. */
export interface SystemSegmentFact {
  readonly documentation: string;
  /** At the start of a path, behind others, or within expressions. */
  readonly places: readonly ('first' | 'later' | 'expression')[];
  /** The newest generation of OData that has it. */
  readonly until: FormVersion;
}

const row = (places: SystemSegmentFact['places'], documentation: string, until: FormVersion = 4): SystemSegmentFact => ({
  places,
  documentation,
  until,
});

/** URL Conventions 4 and 5.1.1.14; `$links` is V2–V3. */
export const systemSegments = {
  $count: row(['later', 'expression'], 'How many there are, as a number.'),
  $filter: row(['later', 'expression'], 'Only those for which the condition in the parentheses is true.'),
  $ref: row(['later'], 'References to entities instead of the entities.'),
  $value: row(['later'], 'The raw value of a property, or the content of a media entity.'),
  $links: row(['later'], 'The V2–V3 form of `$ref`, before the name of the link.', 3),
  $each: row(['later'], 'The request applies to every entity of the collection.'),
  $query: row(['later'], 'The query options are in the body of a POST.'),
  $metadata: row(['first'], "The service's description of itself."),
  $batch: row(['first'], 'Several requests in one.'),
  $entity: row(['first'], 'The entity that `$id` names.'),
  $all: row(['first'], 'All entities of the service.'),
  $crossjoin: row(['first'], 'Every combination of the entities of several sets.'),
  $it: row(['expression'], 'The current entity of the request itself.'),
  $this: row(['expression'], 'The current item of the innermost collection.'),
  $these: row(['expression'], 'All the entities that the expression is one of; `aggregate(…)` or `$count` follows it (Data Aggregation).'),
  $root: row(['expression'], 'The service: a resource path follows it.'),
} as const satisfies Readonly<Record<string, SystemSegmentFact>>;

export type SystemSegmentName = keyof typeof systemSegments;
