import type { PathState } from './path-states.ts';

const casts = (state: string) => ({ entityTypeName: state, complexTypeName: state });
const structured = (state: string) => ({
  complexProperty: state,
  complexColProperty: state,
  entityNavigationProperty: state,
  entityColNavigationProperty: state,
});
const primitive = (state: string) => ({ primitiveProperty: state, primitiveColProperty: state, streamProperty: state });

/** The paths of the aggregation extension (its ABNF, section 2), as rows of `pathStates`. */
export const aggregationPaths: Readonly<Record<string, PathState>> = {
  // What a method takes: a path to a value through any properties, or to what a method of the service's own takes.
  aggrPrimPath: { also: ['aggrPrimMember'], on: casts('aggrPrimCast'), open: true },
  aggrPrimCast: { also: ['aggrPrimMember'], open: true },
  aggrPrimMember: { on: { ...structured('aggrPrimPath'), ...primitive('end') } },
  aggrPropPath: { also: ['aggrPropMember'], on: casts('aggrPropCast'), open: true },
  aggrPropCast: { also: ['aggrPropMember'] },
  aggrPropMember: { on: structured('aggrPropEnd') },
  aggrPropEnd: { also: ['aggrPropMember'], on: casts('aggrPropCast') },

  aggregateCount: { also: ['aggregateCountMember'], on: casts('aggregateCountCast'), open: true },
  aggregateCountCast: { also: ['aggregateCountMember'], open: true },
  aggregateCountMember: { on: { $count: 'end', ...structured('aggregateCount'), ...primitive('aggregateCountEnd') } },
  aggregateCountEnd: { on: { $count: 'end' }, open: true },

  aggregateCustom: { also: ['aggregateCustomMember'], on: casts('aggregateCustomCast'), open: true },
  aggregateCustomCast: { also: ['aggregateCustomMember'], open: true },
  aggregateCustomMember: { on: { customAggregate: 'end', ...structured('aggregateCustom') } },

  // What entities are grouped by: single values, and no type at the end.
  groupingProperty: { also: ['groupingMember'], on: casts('groupingCast'), open: true },
  groupingCast: { also: ['groupingMember'], open: true },
  groupingMember: {
    on: { complexProperty: 'groupingStep', entityNavigationProperty: 'groupingStep', primitiveProperty: 'end', streamProperty: 'end' },
  },
  groupingStep: { also: ['groupingMember'], on: casts('groupingCast') },

  nestPath: { also: ['nestMember'], on: casts('nestCast'), open: true },
  nestCast: { also: ['nestMember'], open: true },
  nestMember: { on: { complexProperty: 'nestStep', complexColProperty: 'nestStep', navigationProperty: 'nestNavigation' } },
  nestStep: { also: ['nestMember'], on: { complexTypeName: 'nestCast' } },
  nestNavigation: { on: { entityTypeName: 'end' } },

  joinProperty: {
    on: {
      complexColProperty: 'end',
      complexAnnotationInQuery: 'end',
      entityColNavigationProperty: 'joinNavigation',
      entityAnnotationInQuery: 'end',
    },
    open: true,
  },
  joinNavigation: { on: { entityTypeName: 'end' } },
};
