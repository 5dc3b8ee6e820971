import type { Span } from '../../../grammar/index.ts';
import { didYouMean, oneOf, quote } from '../words.ts';
import { row } from './row.ts';

/** Where parentheses go: around each group, outer ones first. */
export type Groups = readonly Span[];

/** What a kind of service reads otherwise than the standard, or rejects. */
export const dialectDiagnostics = {
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
    'A function that the service parses but cannot run.',
    (data) => `${data.service} parses ${quote(data.name)} but cannot run it: expect an empty 500.`,
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
  'select-options-not-taken': row<{ link: string | undefined; service: string }>(
    'error',
    'Options of what is selected, where it can have none.',
    (data) =>
      data.link === undefined
        ? `${data.service} takes no options in $select.`
        : `$select takes no options of a link: to choose what of ${quote(data.link)} to get, expand it.`,
  ),
  'newer-form': row<{ form: string; version: string; service: string }>(
    'info',
    'A form of a newer version than the service says it speaks.',
    (data) =>
      `${quote(data.form)} came with OData ${data.version}, and this service says that it speaks ${data.service}: it may not know it.`,
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
    '`$select=*` beside names, where the service takes it only when it stands alone.',
    (data) => `${data.service} takes * in $select only when it stands alone.`,
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
    'A link or property after a resource in the path, where the service rejects it.',
    (data) =>
      `${data.service} rejects a ${data.option === '$expand' ? 'link' : 'property'} in the path. Use ${quote(`?${data.option}=${data.name}`)} instead.`,
  ),
  'count-after-key': row<{ service: string; remove: Span }>(
    'error',
    '`/$count` after a key, where the service rejects it.',
    (data) => `${data.service} counts resources, not single entities: $count cannot follow a key.`,
  ),
  'orderby-expression': row<{ service: string }>(
    'error',
    '`$orderby` by a calculation, where the service takes paths only.',
    (data) => `${data.service} sorts by properties, paths and link/$count only, not by a calculation.`,
  ),
} as const;
