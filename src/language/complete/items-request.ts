import { type MethodFact, methods } from '../../../grammar/index.ts';
import { headerFacts } from '../headers.ts';
import { richest } from '../richest.ts';
import { blankBefore, type Draft, draft, type ItemContext, tabStop } from './draft.ts';
import type { WantOf } from './expected.ts';

export function methodItems(_want: WantOf<'method'>, { service, expectation }: ItemContext): Draft[] {
  const space = expectation.following === ' ' ? '' : ' ';
  return service.dialect.methods.map((name) => {
    const fact = Object.hasOwn(methods, name) ? (methods as Readonly<Record<string, MethodFact>>)[name] : undefined;
    return draft('method', name, { detail: fact?.documentation ?? '', text: `${name}${space}`, again: true });
  });
}

/** Whole requests, of the resource that there is most to know of; behind another request with the `###` that separates them. */
export function requestItems({ separate }: WantOf<'request'>, { service, expectation }: ItemContext): Draft[] {
  if (expectation.typed !== '') return [];
  const resource = richest(service).resource ?? service.resources.values().next().value;
  const path = `/${tabStop(1, resource?.name ?? 'resource')}`;
  const before = separate ? '###\n' : '';
  const get = `${before}GET ${path}\n  ?\\$filter=\${2}\n  &\\$select=\${3}\n  &\\$top=\${4:20}\n$0`;
  const post = `${before}POST ${path}\nContent-Type: application/json\n\n{ $0 }\n`;
  const item = (label: string, detail: string, text: string) => draft('snippet', label, { detail, text, snippet: true });
  return [
    item('GET …', 'a request with options', get),
    item('POST …', 'create with a JSON body', post),
    ...(separate ? [item('###', 'separate requests', `### ${tabStop(1, 'Name')}\n$0`)] : []),
  ];
}

/** Those that a browser sends to any service: Fetch, "CORS-safelisted request-header". */
const safelisted: ReadonlySet<string> = new Set(['Accept', 'Accept-Language']);

/** Headers that the service lets a browser send and that the request has not yet. */
export function headerNameItems({ present, method }: WantOf<'header-name'>, { service, expectation }: ItemContext): Draft[] {
  const allowed = service.dialect.corsHeaders;
  const given = new Set(present.map((name) => name.toLowerCase()));
  const colon = expectation.following === ':' ? '' : ': ';
  return headerFacts
    .filter(({ name }) => (!allowed || allowed.includes(name.toLowerCase()) || safelisted.has(name)) && !given.has(name.toLowerCase()))
    .filter(({ name }) => name !== 'Content-Type' || !/^(?:GET|HEAD|DELETE)$/i.test(method))
    .map(({ name, documentation }) => draft('keyword', name, { documentation, text: `${name}${colon}`, again: colon !== '' }));
}

export function headerValueItems({ header }: WantOf<'header-value'>, { expectation }: ItemContext): Draft[] {
  const fact = headerFacts.find(({ name }) => name.toLowerCase() === header.toLowerCase());
  const space = blankBefore(expectation);
  return (fact?.values ?? []).map((value) => draft('value', value, { text: `${space}${value}` }));
}
