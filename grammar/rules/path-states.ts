import { aggregationPaths } from './aggregation-states.ts';

/**
 * What may stand in a path, step by step, as the ABNF's path rules have it (its sections 1, 2 and 4). A state is what may follow; its rows
 * say which step leads where. Steps are names by their ABNF rule, or shapes:
 *
 * - `(key)`, `(parameters)`, `(names)`, `(options)`, `(levels)`: parentheses behind the step before;
 * - `$count` and other segments that begin with `$`; `*`; `NS.*`; `lambda` for `any(…)` and `all(…)`; `index` for a whole number;
 * - `keyPathLiteral`: any text that is no `$` segment; `segment`: any segment of a service's root;
 * - a name with a dot before it (`.entityTypeName`) must be qualified.
 */
export interface PathState {
  /** Steps to the state behind them. */
  readonly on?: Readonly<Record<string, string>>;
  /** Whose steps are this state's too. */
  readonly also?: readonly string[];
  /** The path may not end here. */
  readonly open?: true;
}

const functions = [
  'entityColFunction',
  'entityFunction',
  'complexColFunction',
  'complexFunction',
  'primitiveColFunction',
  'primitiveFunction',
];

/** What may follow the result of a function, in the order of `functions`. */
type Results = readonly [string, string, string, string, string, string];

/** Steps for functions, and states for their calls: `name` and what may stand behind it without parentheses. */
function calls(suffix: 'Call' | 'Expr' | 'ImportCall' | 'RootCall', results: Results, without: PathState): Record<string, PathState> {
  return Object.fromEntries(
    functions.map((name, index) => [`${name}${suffix}`, { ...without, on: { ...without.on, '(parameters)': results[index]! } }]),
  );
}

const steps = (suffix: string, import_: '' | 'Import' = '') =>
  Object.fromEntries(functions.map((name) => [`${name}${import_}`, `${name}${suffix}`]));

const resourceResults: Results = [
  ...(['collectionNavigation', 'singleNavigation', 'complexColPath', 'complexPath', 'collectionPath', 'primitivePath'] as const),
];
const expressionResults: Results = [
  ...(['collectionNavigationExpr', 'singleNavigationExpr', 'complexColPathExpr', 'complexPathExpr', 'collectionPathExpr'] as const),
  'primitivePathExpr',
];

/** Section 1. */
const resourcePaths: Readonly<Record<string, PathState>> = {
  end: {},
  nothing: {},
  serviceRoot: { on: { segment: 'serviceRoot', '(key)': 'serviceRoot', '(parameters)': 'serviceRoot' } },
  odataUri: { also: ['odataRelativeUri'], on: { segment: 'odataUri', '(key)': 'odataUri', '(parameters)': 'odataUri' }, open: true },
  odataRelativeUri: { also: ['resourcePath'], on: { $batch: 'end', $metadata: 'end', $entity: 'entityCast' }, open: true },
  entityCast: { on: { entityTypeName: 'end' } },
  resourcePath: {
    on: {
      entitySetName: 'collectionNavigation',
      singletonEntity: 'singleNavigation',
      actionImport: 'end',
      ...steps('ImportCall', 'Import'),
      $crossjoin: 'querySegment',
      $all: 'entityCast',
    },
    open: true,
  },
  querySegment: { on: { $query: 'end' } },
  collectionNavigation: { also: ['collectionNavPath'], on: { entityTypeName: 'collectionNavPath' } },
  collectionNavPath: {
    also: ['boundOperation'],
    on: {
      '(key)': 'singleNavigation',
      keyPathLiteral: 'keyPathSegments',
      $filter: 'collectionNavigation',
      $each: 'boundOperation',
      $count: 'end',
      $ref: 'end',
      $query: 'end',
    },
  },
  keyPathSegments: {
    also: ['singleNavigation'],
    // Parentheses are text in a key.
    on: {
      keyPathLiteral: 'keyPathSegments',
      '(key)': 'keyPathSegments',
      '(parameters)': 'keyPathSegments',
      '(positional)': 'keyPathSegments',
    },
  },
  singleNavigation: { also: ['singleNavPath'], on: { entityTypeName: 'singleNavPath' } },
  singleNavPath: { also: ['propertyPath', 'boundOperation'], on: { $ref: 'end', $value: 'end', $query: 'end' } },
  propertyPath: {
    on: {
      entityColNavigationProperty: 'collectionNavigation',
      entityNavigationProperty: 'singleNavigation',
      complexColProperty: 'complexColPath',
      complexProperty: 'complexPath',
      primitiveColProperty: 'collectionPath',
      primitiveProperty: 'primitivePath',
      streamProperty: 'boundOperation',
    },
  },
  collectionPath: { also: ['boundOperation'], on: { $count: 'end', index: 'end', $query: 'end' } },
  primitivePath: { also: ['boundOperation'], on: { $value: 'end', $query: 'end' } },
  complexColPath: { also: ['collectionPath'], on: { complexTypeName: 'collectionPath' } },
  complexPath: { also: ['complexNavPath'], on: { complexTypeName: 'complexNavPath' } },
  complexNavPath: { also: ['propertyPath', 'boundOperation'], on: { $query: 'end' } },
  boundOperation: { on: { action: 'end', ...steps('Call') } },
  ...calls('Call', resourceResults, { on: { $query: 'end' } }),
  ...calls('ImportCall', resourceResults, { on: { $query: 'end' } }),
};

/** Section 4; `$these` and `aggregate` are of the aggregation extension. */
const expressionPaths: Readonly<Record<string, PathState>> = {
  commonExpr: { also: ['firstMemberExpr', 'functionExpr'], on: { $root: 'rootExpr', $these: 'currCollectionExpr' }, open: true },
  currCollectionExpr: { also: ['collectionPathExpr'], open: true },
  rootExpr: {
    on: { entitySetName: 'collectionNavigationExpr', singletonEntity: 'singleNavigationExpr', ...steps('RootCall', 'Import') },
    open: true,
  },
  ...calls('RootCall', expressionResults, { open: true }),
  firstMemberExpr: {
    also: ['memberExpr'],
    on: { $it: 'variable', $this: 'variable', parameterAlias: 'variable', lambdaVariableExpr: 'variable' },
    open: true,
  },
  variable: { also: ['memberExpr'] },
  memberExpr: { also: ['directMemberExpr'], on: { entityTypeName: 'memberCast', complexTypeName: 'memberCast' } },
  memberCast: { also: ['directMemberExpr'], open: true },
  directMemberExpr: { also: ['propertyPathExpr', 'functionExpr', 'annotationExpr'] },
  annotationExpr: { on: { annotationInQuery: 'annotationPath' } },
  annotationPath: { also: ['collectionPathExpr', 'singleNavigationExpr', 'complexPathExpr', 'primitivePathExpr'] },
  propertyPathExpr: {
    on: {
      entityColNavigationProperty: 'collectionNavigationExpr',
      entityNavigationProperty: 'singleNavigationExpr',
      complexColProperty: 'complexColPathExpr',
      complexProperty: 'complexPathExpr',
      primitiveColProperty: 'collectionPathExpr',
      primitiveProperty: 'primitivePathExpr',
      streamProperty: 'primitivePathExpr',
    },
  },
  collectionNavigationExpr: { also: ['collectionNavNoCastExpr'], on: { entityTypeName: 'collectionCast' } },
  collectionCast: { also: ['collectionNavNoCastExpr'], open: true },
  collectionNavNoCastExpr: {
    also: ['collectionPathExpr'],
    on: { '(key)': 'singleNavigationExpr', keyPathLiteral: 'keyPathSegmentsExpr', $filter: 'collectionNavigationExpr' },
  },
  keyPathSegmentsExpr: { also: ['singleNavigationExpr'], on: { keyPathLiteral: 'keyPathSegmentsExpr' } },
  singleNavigationExpr: { also: ['memberExpr'] },
  collectionPathExpr: {
    also: ['functionExpr', 'annotationExpr'],
    on: { $count: 'countOptions', $filter: 'collectionPathExpr', lambda: 'end', aggregate: 'end' },
  },
  countOptions: { on: { '(options)': 'end' } },
  complexColPathExpr: { also: ['collectionPathExpr'], on: { complexTypeName: 'collectionPathExpr' } },
  complexPathExpr: { also: ['directMemberExpr'], on: { complexTypeName: 'complexCast' } },
  complexCast: { also: ['directMemberExpr'] },
  primitivePathExpr: { also: ['annotationExpr', 'functionExpr'] },
  functionExpr: { on: steps('Expr') },
  ...calls('Expr', expressionResults, { open: true }),
  lambda: { on: { lambda: 'end' }, open: true },
  variables: { also: ['implicitVariables'], on: { parameterAlias: 'end', lambdaVariableExpr: 'end' }, open: true },
  implicitVariables: { on: { $it: 'end', $this: 'end' }, open: true },
};

/** Section 2: `$select` and `$expand`. */
const itemPaths: Readonly<Record<string, PathState>> = {
  selectItem: {
    also: ['selectMember'],
    on: { '*': 'end', 'NS.*': 'end', entityTypeName: 'selectCast', complexTypeName: 'selectCast' },
    open: true,
  },
  selectCast: { also: ['selectMember'], open: true },
  selectMember: { also: ['selectProperty'], on: { action: 'end', function: 'selectFunction' } },
  selectFunction: { on: { '(names)': 'end' } },
  selectPathOnly: {
    on: { complexProperty: 'selectPathCast', complexColProperty: 'selectPathCast', complexAnnotationInQuery: 'selectPathCast' },
    open: true,
  },
  selectPathCast: { on: { complexTypeName: 'end' } },
  qualifiedFunctionName: { on: { '.function': 'selectFunction' }, open: true },
  selectFunctionName: { on: { function: 'selectFunction' }, open: true },
  selectProperty: {
    on: {
      primitiveProperty: 'end',
      primitiveAnnotationInQuery: 'end',
      primitiveColProperty: 'selectOptions',
      primitiveColAnnotationInQuery: 'selectOptions',
      navigationProperty: 'end',
      complexProperty: 'selectPath',
      complexColProperty: 'selectPath',
      complexAnnotationInQuery: 'selectPath',
    },
  },
  selectPath: { also: ['selectPathEnd'], on: { complexTypeName: 'selectPathEnd' } },
  selectPathEnd: { also: ['selectProperty'], on: { '(options)': 'end' } },
  selectOptions: { on: { '(options)': 'end' } },

  expandItem: { also: ['expandPath'], on: { $value: 'end', entityTypeName: 'expandCast' }, open: true },
  expandCast: { also: ['expandPath'], open: true },
  expandPath: {
    on: {
      '*': 'expandStar',
      navigationProperty: 'expandNavigation',
      entityAnnotationInQuery: 'expandNavigation',
      complexProperty: 'expandCast',
      complexColProperty: 'expandCast',
      complexTypeName: 'expandCast',
      complexAnnotationInQuery: 'expandCast',
      streamProperty: 'end',
    },
  },
  expandStar: { on: { $ref: 'end', '(levels)': 'end' } },
  expandNavigation: { also: ['expandEnd'], on: { entityTypeName: 'expandEnd' } },
  expandEnd: { on: { $ref: 'expandOptions', $count: 'expandOptions', '(options)': 'end', '(levels)': 'end' } },
  expandOptions: { on: { '(options)': 'end' } },
};

/** Section 3. */
const contextPaths: Readonly<Record<string, PathState>> = {
  contextFragment: {
    on: {
      $ref: 'contextEnd',
      Collection: 'contextType',
      singletonEntity: 'contextSingleton',
      entitySetName: 'contextSet',
      '.entityTypeName': 'contextType',
      '.complexTypeName': 'contextType',
      '.typeDefinitionName': 'contextType',
      '.enumerationTypeName': 'contextType',
      primitiveTypeName: 'contextType',
    },
    open: true,
  },
  contextEnd: {},
  entitySet: { on: { entitySetName: 'contextSetOnly' }, open: true },
  contextSetOnly: { on: { '(key)': 'contextKeyNavigation', keyPathLiteral: 'contextKeyOnly', '.entityTypeName': 'contextEnd' } },
  contextKeyOnly: { also: ['contextKeyNavigation'], on: { keyPathLiteral: 'contextKeyOnly' }, open: true },
  contextKeyNavigation: { also: ['contextNavigationOnly'], on: { '.entityTypeName': 'contextNavigationOnly' }, open: true },
  contextNavigationOnly: { on: { complexProperty: 'contextComplexOnly', navigationProperty: 'contextSetOnly' }, open: true },
  contextComplexOnly: { also: ['contextNavigationOnly'], on: { '.complexTypeName': 'contextNavigationOnly' }, open: true },
  navigation: { on: { complexProperty: 'navigationComplex', navigationProperty: 'contextEnd' }, open: true },
  navigationComplex: { also: ['navigation'], on: { '.complexTypeName': 'navigation' }, open: true },
  contextKeyed: { on: { '(key)': 'keyedNavigation', keyPathLiteral: 'keyedOnly' }, open: true },
  keyedOnly: { also: ['keyedNavigation'], on: { keyPathLiteral: 'keyedOnly' }, open: true },
  keyedNavigation: { also: ['navigation'], on: { '.entityTypeName': 'navigation' }, open: true },
  propertyPathOnly: {
    on: {
      primitiveProperty: 'contextEnd',
      primitiveColProperty: 'contextEnd',
      complexColProperty: 'contextEnd',
      complexProperty: 'propertyComplex',
    },
    open: true,
  },
  propertyComplex: { also: ['propertyPathOnly', 'contextEnd'], on: { '.complexTypeName': 'propertyPathOnly' } },
  contextType: { on: { '(list)': 'contextEnd' } },
  contextSet: {
    also: ['contextSetEnd'],
    on: { '(key)': 'contextKey', keyPathLiteral: 'contextKeySegments', '.entityTypeName': 'contextSetEnd' },
  },
  contextSetEnd: {
    on: {
      '(list)': 'contextEntity',
      $entity: 'contextEnd',
      $delta: 'contextEnd',
      $deletedEntity: 'contextEnd',
      $link: 'contextEnd',
      $deletedLink: 'contextEnd',
    },
  },
  contextEntity: { on: { $entity: 'contextEnd', $delta: 'contextEnd' } },
  contextKey: { also: ['contextNavigation', 'contextPropertyPath'], on: { '.entityTypeName': 'contextNavigation' }, open: true },
  contextKeySegments: { also: ['contextKey'], on: { keyPathLiteral: 'contextKeySegments' }, open: true },
  contextNavigation: { on: { complexProperty: 'contextComplex', navigationProperty: 'contextSet' }, open: true },
  contextComplex: { also: ['contextNavigation'], on: { '.complexTypeName': 'contextNavigation' }, open: true },
  contextPropertyPath: {
    on: {
      primitiveProperty: 'contextType',
      primitiveColProperty: 'contextType',
      complexColProperty: 'contextType',
      complexProperty: 'contextProperty',
    },
    open: true,
  },
  contextProperty: { also: ['contextPropertyPath', 'contextType'], on: { '.complexTypeName': 'contextPropertyPath' } },
  contextSingleton: {
    also: ['contextType'],
    on: { complexProperty: 'contextSingletonComplex', navigationProperty: 'contextSingletonSet' },
  },
  contextSingletonComplex: {
    on: {
      complexProperty: 'contextSingletonComplex',
      navigationProperty: 'contextSingletonSet',
      '.complexTypeName': 'contextSingletonComplex',
    },
    open: true,
  },
  contextSingletonSet: { also: ['contextType'], on: { '(key)': 'contextSingletonKey', '.entityTypeName': 'contextType' } },
  contextSingletonKey: {
    on: { complexProperty: 'contextSingletonComplex', navigationProperty: 'contextSingletonSet', '.entityTypeName': 'contextSingletonKey' },
    open: true,
  },

  selectListItem: {
    also: ['selectListMember'],
    on: { '*': 'end', 'NS.*': 'end', '.entityTypeName': 'selectListCast', '.complexTypeName': 'selectListCast' },
    open: true,
  },
  selectListCast: { also: ['selectListMember'], open: true },
  selectListMember: { also: ['selectListProperty'], on: { '.action': 'end', '.function': 'selectFunction' } },
  selectListProperty: {
    on: {
      primitiveProperty: 'end',
      primitiveColProperty: 'end',
      navigationProperty: 'selectListNavigation',
      entityAnnotationInFragment: 'selectListNavigation',
      complexProperty: 'selectListPath',
      complexColProperty: 'selectListPath',
      complexAnnotationInFragment: 'selectListPath',
    },
  },
  selectListNavigation: { on: { '+': 'selectListNested', '(list)': 'end' } },
  selectListNested: { on: { '(list)': 'end' } },
  selectListPath: { also: ['selectListProperty'], on: { '.complexTypeName': 'selectListPathEnd' } },
  selectListPathEnd: { also: ['selectListProperty'] },
};

/** Calls as rules by themselves, and rests of paths, whose first segment has no name. */
const fragments: Readonly<Record<string, PathState>> = {
  ...Object.fromEntries(
    functions.flatMap((name) => [
      [`${name}ImportCallRule`, { on: { [`${name}Import`]: 'callParameters' }, open: true }],
      [`${name}CallRule`, { on: { [name]: 'callParameters' }, open: true }],
    ]),
  ),
  keySegmentsRest: { on: { rest: 'keySegments' }, open: true },
  keySegments: { on: { keyPathLiteral: 'keySegmentsEnd' }, open: true },
  keySegmentsEnd: { on: { keyPathLiteral: 'keySegmentsEnd', '(key)': 'keySegmentsEnd', '(parameters)': 'keySegmentsEnd' } },
  callParameters: { on: { '(parameters)': 'end' }, open: true },
  ...Object.fromEntries(
    [...Object.keys(resourcePaths), ...Object.keys(expressionPaths), 'navigation', 'contextKeyed'].map((state) => [
      `${state}Rest`,
      { on: { rest: state }, open: true },
    ]),
  ),
};

export const pathStates: Readonly<Record<string, PathState>> = {
  ...resourcePaths,
  ...expressionPaths,
  ...itemPaths,
  ...contextPaths,
  ...fragments,
  ...aggregationPaths,
};
