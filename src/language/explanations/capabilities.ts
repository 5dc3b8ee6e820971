import type { CheckCode } from '../diagnostics.ts';
import { capabilities, core, type ExplanationRow, explain, validation } from './row.ts';

const may = 'It may be answered all the same, or refused with 400 or 501.';

export const capabilityExplanations = {
  'not-filterable': explain(
    capabilities,
    `The service says in its metadata (\`FilterRestrictions\`) that this cannot be filtered by. ${may}`,
    "GET /Books?$select=ID&$filter=Place/Room eq 'a'",
    'GET /Books?$select=ID&$filter=ID eq 1',
    'a library',
  ),
  'filter-required': explain(
    capabilities,
    'The service says that it answers this resource only with a filter (`RequiresFilter`), on the properties that it names.',
    'GET /Copies',
    'GET /Copies?$filter=ID eq 1',
    'a library',
  ),
  'filter-function': explain(
    capabilities,
    `The service lists the functions that filters may use (\`FilterFunctions\`). ${may}`,
    "GET /Books?$select=ID&$filter=startswith(Title,'a')",
    "GET /Books?$select=ID&$filter=contains(Title,'a')",
    'a library',
  ),
  'filter-expression': explain(
    capabilities,
    `The service says what may be asked of the property (\`FilterExpressionRestrictions\`). ${may}`,
    'GET /Books?$select=ID&$filter=Stars gt 3',
    'GET /Books?$select=ID&$filter=Stars eq 3',
    'a library',
  ),
  'not-sortable': explain(
    capabilities,
    `The service says in its metadata (\`SortRestrictions\`) that this cannot be sorted by. ${may}`,
    'GET /Books?$select=ID&$orderby=Genre',
    'GET /Books?$select=ID&$orderby=ID',
    'a library',
  ),
  'sort-direction': explain(
    capabilities,
    `The service sorts by the property in one direction only (\`SortRestrictions\`). ${may}`,
    'GET /Books?$select=ID&$orderby=Title desc',
    'GET /Books?$select=ID&$orderby=Title asc',
    'a library',
  ),
  'not-expandable': explain(
    capabilities,
    `The service says in its metadata (\`ExpandRestrictions\`) that the link cannot be expanded. ${may}`,
    'GET /Books?$select=ID&$expand=Copies',
    'GET /Books?$select=ID&$expand=Author',
    'a library',
  ),
  'expand-levels': explain(
    capabilities,
    'The service says how many levels it expands (`ExpandRestrictions`, `MaxLevels`).',
    'GET /Books?$select=ID&$expand=Author($expand=Books($select=ID;$expand=Author))',
    'GET /Books?$select=ID&$expand=Author($expand=Books($select=ID))',
    'a library',
  ),
  'option-restricted': explain(
    capabilities,
    `The service says that the resource does not take the option. ${may}`,
    'GET /People?$count=true',
    'GET /People',
    'a library',
  ),
  'method-restricted': explain(
    capabilities,
    'The service says that this cannot be done with the resource (`InsertRestrictions`, `UpdateRestrictions`, `DeleteRestrictions`, `ReadRestrictions`). Expect 405 or 403.',
    'DELETE /Books(1)',
    'GET /Books(1)',
    'a library',
  ),
  'member-restricted': explain(
    capabilities,
    'The service says that the property cannot be given here: it sets it itself, or it stays as it was created (`Core.Immutable`). Such a value is ignored or refused.',
    'PATCH /Books(1)\n\n{ "Shelf": "a" }',
    'PATCH /Books(1)\n\n{ "Title": "a" }',
    'a library',
  ),
  'member-required': explain(
    capabilities,
    'The service says that a body must hold this (`RequiredProperties` of `InsertRestrictions` and `UpdateRestrictions`). Without it expect 400.',
    'POST /People\n\n{ "ID": 1 }',
    'POST /People\n\n{ "ID": 1, "Name": "a" }',
    'a library',
  ),
  'search-expression': explain(
    capabilities,
    'The service says which forms of a search it does not take (`SearchRestrictions`, `UnsupportedExpressions`).',
    'GET /Books?$select=ID&$search=red OR blue',
    'GET /Books?$select=ID&$search=red blue',
    'a library',
  ),
  'not-countable': explain(
    capabilities,
    'The service says what cannot be counted (`CountRestrictions`).',
    'GET /Books(1)/Copies/$count',
    'GET /Books/$count',
    'a library',
  ),
  deprecated: explain(
    core,
    'The service says that it will drop this (`Core.Revisions`), and often what to use instead.',
    'GET /Books?$select=Colour',
    'GET /Books?$select=Genre',
    'a library',
  ),
  'value-not-allowed': explain(
    validation,
    'The service says what values the property has: a pattern, a smallest and a largest value. Others are never found, and refused in a body.',
    'PATCH /Books(1)\n\n{ "Stars": 6 }',
    'PATCH /Books(1)\n\n{ "Stars": 5 }',
    'a library',
  ),
} as const satisfies { readonly [Code in CheckCode]?: ExplanationRow };
