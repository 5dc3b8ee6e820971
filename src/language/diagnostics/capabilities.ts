import { oneOf, quote, some } from '../words.ts';
import { row } from './row.ts';

const noted = (note: string | undefined): string => (note === undefined ? '' : ` ${note}`);

/** What a service says that it does not do, or no more. It may do it all the same, so none of these is an error. */
export const capabilityDiagnostics = {
  'not-filterable': row<{ name: string | undefined; resource: string }>(
    'warning',
    'A filter by what the service says cannot be filtered by.',
    (data) =>
      data.name === undefined
        ? `The service says that ${data.resource} cannot be filtered.`
        : `The service says that ${data.resource} cannot be filtered by ${quote(data.name)}.`,
  ),
  'filter-required': row<{ resource: string; names: readonly string[] }>(
    'info',
    'A request without the filter that the service asks for.',
    (data) => `The service says that ${data.resource} needs a $filter${data.names.length > 0 ? `, by ${oneOf(data.names, 'and')}` : ''}.`,
  ),
  'filter-function': row<{ name: string; resource: string; functions: readonly string[] }>(
    'warning',
    'A function that the service says it does not take in a filter.',
    (data) =>
      `The service says that filters of ${data.resource} take ${data.functions.length === 0 ? 'no functions' : `${some(data.functions)} only`}.`,
  ),
  'filter-expression': row<{ name: string; resource: string; allowed: string }>(
    'warning',
    'A comparison that the service says it does not take of a property.',
    (data) => `The service says that ${quote(data.name)} of ${data.resource} takes ${data.allowed} only.`,
  ),
  'not-sortable': row<{ name: string | undefined; resource: string }>(
    'warning',
    'An order by what the service says cannot be sorted by.',
    (data) =>
      data.name === undefined
        ? `The service says that ${data.resource} cannot be sorted.`
        : `The service says that ${data.resource} cannot be sorted by ${quote(data.name)}.`,
  ),
  'sort-direction': row<{ name: string; resource: string; direction: 'asc' | 'desc' }>(
    'warning',
    'An order in a direction that the service says it does not have.',
    (data) =>
      `The service says that ${data.resource} can be sorted by ${quote(data.name)} ${data.direction === 'asc' ? 'ascending' : 'descending'} only.`,
  ),
  'not-expandable': row<{ name: string | undefined; resource: string }>(
    'warning',
    'An expand of what the service says cannot be expanded.',
    (data) =>
      data.name === undefined
        ? `The service says that nothing of ${data.resource} can be expanded.`
        : `The service says that ${quote(data.name)} of ${data.resource} cannot be expanded.`,
  ),
  'expand-levels': row<{ levels: number; limit: number; resource: string }>(
    'warning',
    'An expand over more levels than the service says it takes.',
    (data) => `The service says that ${data.resource} can be expanded over ${data.limit} levels at most; this has ${data.levels}.`,
  ),
  'option-restricted': row<{ name: string; resource: string }>(
    'warning',
    'An option that the service says a resource does not take.',
    (data) => `The service says that ${data.resource} does not take ${quote(data.name)}.`,
  ),
  'method-restricted': row<{ doing: string; resource: string }>(
    'warning',
    'What the service says cannot be done with a resource.',
    (data) => `The service says that ${data.resource} cannot be ${data.doing}.`,
  ),
  'member-restricted': row<{ name: string; resource: string; doing: 'created' | 'changed' }>(
    'warning',
    'A property that the service says cannot be given here.',
    (data) =>
      `The service says that ${quote(data.name)} cannot be given when ${data.resource} is ${data.doing}${data.doing === 'changed' ? ': it stays as it was created' : ''}.`,
  ),
  'member-required': row<{
    resource: string;
    doing: 'created' | 'changed';
    names: readonly string[];
    samples: readonly string[];
    at: number;
    comma: boolean;
  }>(
    'warning',
    'A body without what the service says that it must hold.',
    (data) => `The service says that ${oneOf(data.names, 'and')} must be given when ${data.resource} is ${data.doing}.`,
  ),
  'search-expression': row<{ form: string; resource: string }>(
    'warning',
    'A search in a form that the service says it does not take.',
    (data) => `The service says that searches of ${data.resource} take no ${data.form}.`,
  ),
  'not-countable': row<{ name: string; resource: string }>(
    'warning',
    'A count of what the service says cannot be counted.',
    (data) => `The service says that ${quote(data.name)} of ${data.resource} cannot be counted.`,
  ),
  deprecated: row<{ name: string; since: string | undefined; note: string | undefined }>(
    'hint',
    'Something that the service says it will drop.',
    (data) => `${quote(data.name)} is deprecated${data.since === undefined ? '' : ` since ${data.since}`}.${noted(data.note)}`,
  ),
  'value-not-allowed': row<{ name: string; value: string; reason: string; instead: string | undefined }>(
    'warning',
    'A value that the service says a property does not have.',
    (data) => `The service says that ${quote(data.name)} ${data.reason}; ${data.value} does not fit.`,
  ),
} as const;
