import {
  type AggregationMethodFact,
  aggregationMethods,
  lambdaOperators,
  type MethodFact,
  methods,
  type SystemSegmentFact,
  systemSegments,
  type TransformationFact,
  transformations,
} from '../../../grammar/index.ts';
import { headerFacts } from '../../../src/language/headers.ts';
import type { StructuredType } from '../../../src/schema/index.ts';
import { ask, groundsOf } from './grounds.ts';
import { oneOf } from './keys.ts';
import type { Speaker } from './speaker.ts';
import type { Stop } from './stop.ts';

/** Methods, headers, `asc` and `desc`, `any` and `all`, segments with `$`, and the words of `$apply`. */
export const wordStops = (speaker: Speaker): readonly Stop[] => [
  ...methodStops(speaker),
  ...headerStops(speaker),
  ...directionStops(speaker),
  ...lambdaStops(speaker),
  ...segmentStops(speaker),
  ...applyStops(speaker),
];

const wellKnown = (told: string | undefined): Pick<Stop, 'told' | 'unproposed'> =>
  told === undefined ? {} : { told: [told], unproposed: true };

/** `POST` and `PUT` need all that an entity must have: they are told of what is missing. */
function methodStops(speaker: Speaker): readonly Stop[] {
  return Object.entries<MethodFact>(methods)
    .filter(([name]) => name !== 'POST' && name !== 'PUT')
    .map(([name, { documentation, body }]) => ({
      marked: `|${name}| ${name === 'OPTIONS' ? `/${speaker.path}` : oneAt(speaker)}${body ? `\n\n${bodyOf(speaker)}` : ''}`,
      says: [`\`${name}\`: method`, documentation],
      ...wellKnown(speaker.service.dialect.methods.includes(name) ? undefined : 'method-not-taken'),
    }));
}

const typeOf = ({ service, path }: Speaker): StructuredType => groundsOf(service).find((ground) => ground.path === path)!.type;
const oneAt = (speaker: Speaker): string => `/${speaker.path}${oneOf(speaker.service, typeOf(speaker))}`;

function bodyOf(speaker: Speaker): string {
  const written = [...typeOf(speaker).properties.values()].find(
    ({ type, collection, readOnly, immutable, enum: values }) => type === 'Edm.String' && !collection && !readOnly && !immutable && !values,
  );
  return written ? `{ "${written.name}": "a" }` : '{ }';
}

function headerStops(speaker: Speaker): readonly Stop[] {
  const { corsHeaders, methods: taken } = speaker.service.dialect;
  const change = taken.find((name) => name === 'PATCH' || name === 'MERGE');
  return headerFacts.map(({ name, documentation, values }) => ({
    marked: `${change} ${oneAt(speaker)}\n|${name}|: ${values[0]}\n\n${bodyOf(speaker)}`,
    says: [`\`${name}\`: header`, documentation],
    ...wellKnown(corsHeaders && !safelisted.has(name) && !corsHeaders.includes(name.toLowerCase()) ? 'header-refused' : undefined),
  }));
}

/** Browsers send them without leave: the Fetch Standard's "CORS-safelisted request-header". */
const safelisted: ReadonlySet<string> = new Set(['Accept', 'Accept-Language']);

function directionStops({ path, propertiesOf }: Speaker): readonly Stop[] {
  const [property] = propertiesOf('Edm.String');
  return (['asc', 'desc'] as const).map((word) => ({
    marked: ask(path, `$orderby=${property} |${word}|`),
    says: [`\`${word}\`: ${word}ending`],
  }));
}

function lambdaStops({ service }: Speaker): readonly Stop[] {
  const [found] = groundsOf(service).flatMap(({ path, type }) =>
    [...type.navigations.values()].filter(({ collection }) => collection).map(({ name }) => ({ path, name })),
  );
  if (!found) return [];
  const refusal = service.dialect.quirks.includes('no-lambda') ? 'lambda-not-taken' : undefined;
  return Object.entries(lambdaOperators).map(([name, { documentation }]) => ({
    marked: ask(found.path, `$filter=${found.name}/|${name}|(x:true)`),
    says: [`\`${name}\``, documentation],
    ...wellKnown(refusal),
  }));
}

const segments: Readonly<Record<string, (path: string, name: string) => string>> = {
  $count: (path, name) => ask(`${path}/${name}`),
  $metadata: (_, name) => ask(name),
};

function segmentStops({ service, path }: Speaker): readonly Stop[] {
  return Object.entries<SystemSegmentFact>(systemSegments).flatMap(([name, { documentation }]) => {
    const write = segments[name];
    if (!write) return [];
    const told = service.dialect.rejectedSegments.includes(name) ? 'segment-not-taken' : undefined;
    return [{ marked: write(path, `|${name}|`), says: [`\`${name}\``, documentation], ...wellKnown(told) }];
  });
}

/** The words of `$apply`, as their examples have them: names in those are of no service, so that only hover is looked at. */
function applyStops({ service, path }: Speaker): readonly Stop[] {
  if (service.dialect.options) return [];
  const steps = Object.entries<TransformationFact>(transformations).filter(([, { place }]) => place !== 'groupby');
  return [...steps, ...Object.entries<AggregationMethodFact>(aggregationMethods)].map(([name, { documentation, example }]) => ({
    marked: ask(path, `$apply=${example.replace(new RegExp(`\\b${name}\\b`), `|${name}|`)}`),
    says: [`\`${name}`, documentation],
    hoverOnly: true,
  }));
}
