import type { NodeKind, ProblemCode, RuleProblemCode, Span } from '../../grammar/index.ts';
import { bodyDiagnostics } from './diagnostics/bodies.ts';
import { callDiagnostics } from './diagnostics/calls.ts';
import { capabilityDiagnostics } from './diagnostics/capabilities.ts';
import { conditionDiagnostics } from './diagnostics/conditions.ts';
import { memberDiagnostics } from './diagnostics/members.ts';
import { nameDiagnostics } from './diagnostics/names.ts';
import { optionDiagnostics } from './diagnostics/options.ts';
import { readingDiagnostics } from './diagnostics/readings.ts';
import { requestDiagnostics } from './diagnostics/requests.ts';
import { row } from './diagnostics/row.ts';
import { silenceDiagnostics } from './diagnostics/silences.ts';
import { capital, count, didYouMean, oneOf, quote, some, typeInWords } from './words.ts';

/** A named value in parentheses, and where the value stands. */
interface KeyCondition {
  readonly name: string;
  readonly value: Span;
}

/** A count is asked for by another option before and since OData 4. */
const insteadOf = ({ name, options }: { readonly name: string; readonly options: readonly string[] }): string =>
  name === '$count' && options.includes('$inlinecount') ? 'Write $inlinecount=allpages.' : 'Leave it out.';

/** Every finding of the checks, one row a code. What the grammar finds comes beside, under the grammar's own codes. */
export const diagnostics = {
  ...nameDiagnostics,

  // ------------------------------------------------------------ links and properties
  'not-a-link': row<{ name: string; owner: string; option: string; last: boolean }>(
    'error',
    'A property where a link is needed.',
    (data) =>
      data.last
        ? `${quote(data.name)} is a property of ${typeInWords(data.owner)}, not a link: it cannot be expanded. Use $select for properties.`
        : `${quote(data.name)} is a property of ${typeInWords(data.owner)}, not a link: nothing can follow it.`,
  ),
  'many-without-lambda': row<{ name: string; owner: string; link: Span; condition: Span | undefined; variable: string }>(
    'error',
    'A path goes through a link to many as if it led to one.',
    (data) =>
      `${quote(data.name)} links ${typeInWords(data.owner)} to many${data.condition ? `: say which of them with ${quote(`${data.name}/any(…)`)}` : ', and one value is needed here'}.`,
  ),
  'link-to-many-as-value': row<{ name: string; owner: string }>(
    'error',
    'A link to many stands where one value is needed.',
    (data) =>
      `${quote(data.name)} links ${typeInWords(data.owner)} to many and has no value of its own. Use ${quote(`${data.name}/any(…)`)} or ${quote(`${data.name}/$count`)}.`,
  ),
  'lambda-on-property': row<{ name: string; owner: string; operator: string }>(
    'error',
    '`any` or `all` behind a property that holds one value.',
    (data) =>
      `${quote(data.name)} of ${typeInWords(data.owner)} has one value: ${data.operator}(…) is for links to many. Ask for the value itself.`,
  ),
  'select-through-link': row<{ link: string; property: string }>(
    'error',
    '`$select` names a property of a linked entity.',
    (data) =>
      `$select takes properties of this resource only. To get ${quote(data.property)}, expand ${quote(data.link)} and select it there.`,
  ),

  // ------------------------------------------------------------ keys
  'key-of-another-resource': row<{ resource: string; names: readonly string[]; others: readonly string[]; at: Span }>(
    'error',
    'The key of another resource.',
    (data) =>
      `${data.names.map(quote).join(' and ')} ${data.names.length === 1 ? 'is' : 'are'} not a key of ${data.resource}, but of ${oneOf(data.others)}.`,
  ),
  'not-a-key': row<{ resource: string; names: readonly string[]; keys: readonly string[]; conditions: readonly KeyCondition[] }>(
    'error',
    'Properties in parentheses that do not identify one entity.',
    (data) =>
      `${data.names.length === 0 ? 'Several values' : data.names.map(quote).join(' and ')} ${data.names.length === 1 ? 'does' : 'do'} not identify one ${data.resource}. ` +
      `Its ${data.keys.length === 1 ? 'key is' : 'keys are'} ${oneOf(data.keys, 'and')}; for anything else use $filter.`,
  ),
  'incomplete-key': row<{ resource: string; missing: readonly string[] }>(
    'error',
    'A compound key without all its parts.',
    (data) => `This key of ${data.resource} also needs ${oneOf(data.missing, 'and')}.`,
  ),
  'key-type': row<{
    name: string;
    resource: string;
    expected: string;
    quoted: string | undefined;
    unquoted: string | undefined;
    alternative: string | undefined;
  }>(
    'error',
    'A key value of the wrong type.',
    (data) =>
      `The key ${quote(data.name)} of ${data.resource} is ${data.expected}.` +
      (data.alternative === undefined ? '' : ` Did you mean (${data.alternative}=…)?`),
  ),
  'empty-key': row<{ resource: string }>(
    'error',
    'Parentheses without a key.',
    (data) => `A key belongs in the parentheses: ${data.resource}(123).`,
  ),

  // ------------------------------------------------------------ types
  'type-mismatch': row<{ left: string; right: string; quoted: string | undefined; unquoted: string | undefined }>(
    'error',
    'Two values that cannot be compared.',
    (data) => `${capital(data.left)} cannot be compared with ${data.right}.`,
  ),
  'unknown-enum-value': row<{ property: string; value: string; values: readonly string[]; suggestions: readonly string[]; json: boolean }>(
    'error',
    'A value that the property never takes.',
    (data) =>
      `${quote(data.property)} is never ${quote(data.value)}.${data.suggestions.length > 0 ? didYouMean(data.suggestions) : ` It is one of ${some(data.values)}.`}`,
  ),
  'null-comparison': row<{ operator: string; at: Span }>(
    'warning',
    '`null` has no order.',
    (data) => `Nothing is greater or less than null: ${quote(data.operator)} null is never true. Compare with eq or ne.`,
  ),
  'not-a-condition': row<{ what: string; comparison: string | undefined }>(
    'error',
    'A value where a condition is needed.',
    (data) => `A condition is needed here, true or false; this is ${data.what}.`,
  ),
  'argument-count': row<{ name: string; signature: string; given: number }>(
    'error',
    'Too many or too few arguments.',
    (data) => `${data.name} is called as ${quote(data.signature)}; here it has ${count(data.given, 'argument')}.`,
  ),
  'argument-type': row<{
    name: string;
    parameter: string;
    expected: string;
    given: string;
    quoted: string | undefined;
    unquoted: string | undefined;
  }>(
    'error',
    'An argument of the wrong type.',
    (data) => `${quote(data.parameter)} of ${data.name} is ${data.expected}, not ${data.given}.`,
  ),

  // ------------------------------------------------------------ options
  'unknown-option': row<{ name: string; suggestions: readonly string[] }>(
    'error',
    'An option with `$` that OData does not have.',
    (data) => `There is no option ${quote(data.name)}.${didYouMean(data.suggestions)}`,
  ),
  'option-without-dollar': row<{ name: string; option: string; service: string }>(
    'warning',
    'A system query option without its `$`.',
    (data) => `${data.service} ignores ${quote(data.name)}: system options begin with $. Did you mean ${quote(data.option)}?`,
  ),
  'duplicate-option': row<{ name: string; kind: NodeKind; first: Span; whole: Span; value: Span }>(
    'error',
    'The same option twice.',
    (data) => `${quote(data.name)} is given twice; put all of it into one.`,
  ),
  'option-not-taken': row<{ name: string; service: string; options: readonly string[] }>(
    'error',
    'An option that this kind of service rejects.',
    (data) => `${data.service} does not take ${quote(data.name)}: it answers 400 "Malformed url". ${insteadOf(data)}`,
  ),
  'ignored-option': row<{ name: string; service: string; instead: string }>(
    'warning',
    'An option that is accepted and does nothing.',
    (data) => `${data.service} ignores ${quote(data.name)}. ${data.instead}`,
  ),
  'paging-without-orderby': row<{ name: string; field: string | undefined }>(
    'hint',
    'Paging through rows that have no order.',
    (data) => `Rows come in no fixed order: add $orderby, or ${quote(data.name)} may repeat and miss rows from page to page.`,
  ),

  placeholder: row<{ name: string; property: string | undefined; values: readonly string[] }>(
    'warning',
    'Something that the reader of an example must fill in.',
    (data) => `Fill in ${quote(`<${data.name}>`)}${data.property === undefined ? '' : `, a value of ${quote(data.property)}`}.`,
  ),

  // ------------------------------------------------------------ what the dialect reads differently or rejects
  'mixed-and-or': row<{ service: string; reads: string; standard: string; groups: Groups; standardGroups: Groups }>(
    'warning',
    '`and` and `or` mixed without parentheses, where the service gives them one precedence.',
    (data) => `${data.service} reads and/or from left to right: this means ${data.reads}. In standard OData it means ${data.standard}.`,
  ),
  'mixed-arithmetic': row<{ service: string; reads: string; standard: string; groups: Groups; standardGroups: Groups }>(
    'warning',
    'Arithmetic that the service groups in another way.',
    (data) => `${data.service} reads this as ${data.reads}. In standard OData it means ${data.standard}.`,
  ),
  'not-binds-tight': row<{ service: string; reads: string; standard: string; whole: Span; first: Span; operand: Span }>(
    'warning',
    '`not` before a comparison, where the service negates only the next operand.',
    (data) => `${data.service} reads this as ${data.reads}. Did you mean ${data.standard}?`,
  ),
  'orderby-without-direction': row<{ name: string; service: string }>(
    'warning',
    '`$orderby` without a direction, where the service sorts descending.',
    (data) => `${data.service} sorts ${quote(data.name)} descending when no direction is given (the standard: ascending). Say asc or desc.`,
  ),
  'unquoted-literal': row<{ service: string; what: string; quoted: string; moment: string | undefined }>(
    'error',
    'A literal that the service takes in quotes only.',
    (data) => `${data.service} rejects ${data.what} without quotes. Write ${data.quoted}.`,
  ),
  'literal-not-taken': row<{ service: string; what: string; instead: string | undefined }>(
    'error',
    'A literal that the service does not take.',
    (data) => `${data.service} rejects ${data.what}.${data.instead === undefined ? '' : ` Write ${data.instead}.`}`,
  ),
  'function-not-taken': row<{ name: string; service: string; suggestions: readonly string[]; renames: readonly string[] }>(
    'error',
    'A function of the standard that the service does not have.',
    (data) => `${data.service} does not have the function ${quote(data.name)}.${didYouMean(data.suggestions)}`,
  ),
  'function-unanswered': row<{ name: string; service: string }>(
    'warning',
    'A function that the service reads and then fails to answer.',
    (data) => `${data.service} reads ${quote(data.name)} but has nothing behind it: expect an empty 500.`,
  ),
  'older-form': row<{ form: string; version: 2 | 3 | 4; service: string; instead: string | undefined }>(
    'warning',
    'A form of OData 2 or 3 that the service need not take.',
    (data) =>
      `${quote(data.form)} is a form of OData ${data.version} that ${data.service} does not have.${data.instead === undefined ? '' : ` Write ${data.instead}.`}`,
  ),
  'operator-not-taken': row<{ name: string; service: string; replacement: string | undefined }>(
    'error',
    'An operator of the standard that the service does not have.',
    (data) =>
      `${data.service} does not have the operator ${quote(data.name)}.${data.replacement === undefined ? '' : didYouMean([data.replacement])}`,
  ),
  'segment-not-taken': row<{ name: string; service: string; instead: string; alone: boolean }>(
    'error',
    'A path step of the standard that the service rejects.',
    (data) => `${data.service} rejects ${quote(data.name)}.${data.instead}`,
  ),
  'lambda-not-taken': row<{ operator: string; service: string }>(
    'error',
    '`any` or `all` in a service that has neither.',
    (data) => `${data.service} has no ${quote(data.operator)}: ask for the linked entities themselves.`,
  ),
  'nested-options-not-taken': row<{ link: string; service: string }>(
    'error',
    'Options of what is expanded, where the service selects by paths.',
    (data) => `${data.service} takes no options in parentheses. Write paths: $expand=${data.link}&$select=${data.link}/….`,
  ),
  'newer-form': row<{ form: string; version: string; service: string }>(
    'info',
    'A form of a newer version than the service says it speaks.',
    (data) => `${quote(data.form)} is of OData ${data.version}, and this service says that it speaks ${data.service}: it may not know it.`,
  ),
  'lambda-needs-variable': row<{ operator: string; service: string }>(
    'error',
    '`any()` without a variable, where it does not work.',
    (data) => `${data.operator}() does not work with ${data.service}: write any(x:true).`,
  ),
  'outer-name-in-lambda': row<{ name: string; owner: string; inner: string; service: string; paths: readonly string[] }>(
    'error',
    'A bare name within `any` or `all` that the service looks up in the wrong type.',
    (data) =>
      `Within these parentheses ${data.service} looks up ${quote(data.name)} in ${data.inner}, not in ${data.owner}.${data.paths.length > 0 ? didYouMean(data.paths) : ' Ask for it outside of them.'}`,
  ),
  'bare-name-in-lambda': row<{ name: string; owner: string; inner: string; service: string; paths: readonly string[] }>(
    'warning',
    'A bare name within `any` or `all` that the service reads otherwise than the standard.',
    (data) =>
      `${data.service} reads ${quote(data.name)} as one of ${data.inner} here, the standard as one of ${data.owner}: write ${oneOf(data.paths)}.`,
  ),
  'star-expand': row<{ service: string; links: readonly string[] }>(
    'error',
    '`$expand=*`, where the service rejects it.',
    (data) => `${data.service} rejects $expand=*: name the links.`,
  ),
  'star-with-others': row<{ service: string; list: Span }>(
    'error',
    '`$select=*` beside names, where the service takes it alone only.',
    (data) => `${data.service} takes * in $select alone only.`,
  ),
  'navigation-path': row<{
    service: string;
    name: string;
    option: '$expand' | '$select';
    remove: Span | undefined;
    filter: string | undefined;
    path: Span;
  }>(
    'error',
    'A link or property behind a resource in the path, where the service rejects it.',
    (data) =>
      `${data.service} rejects a ${data.option === '$expand' ? 'link' : 'property'} in the path. Use ${quote(`?${data.option}=${data.name}`)} instead.`,
  ),
  'count-after-key': row<{ service: string; remove: Span }>(
    'error',
    '`/$count` behind a key, where the service rejects it.',
    (data) => `${data.service} counts resources, not single entities: $count cannot follow a key.`,
  ),
  'orderby-expression': row<{ service: string }>(
    'error',
    '`$orderby` by a calculation, where the service takes paths only.',
    (data) => `${data.service} orders by properties, paths and rel/$count only, not by a calculation.`,
  ),

  // ------------------------------------------------------------ in files of their own
  ...conditionDiagnostics,
  ...memberDiagnostics,
  ...requestDiagnostics,
  ...optionDiagnostics,
  ...callDiagnostics,
  ...capabilityDiagnostics,
  ...bodyDiagnostics,
  ...silenceDiagnostics,
  ...readingDiagnostics,
} as const;

/** Where parentheses go: around each group, outer ones first. */
export type Groups = readonly Span[];

type Table = typeof diagnostics;

/** The codes of the checks, without the grammar's. */
export type CheckCode = keyof Table;

/** What a code's message and fixes are made from. */
export type DataOf<Code extends CheckCode> = Parameters<Table[Code]['message']>[0];

/** The checks' codes and the grammar's, as far as they are of request documents. */
export type DiagnosticCode = CheckCode | Exclude<ProblemCode, RuleProblemCode>;
