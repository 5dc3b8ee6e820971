import { derivedFrom, linksTo } from './lookup.ts';
import type { Navigation, Service } from './service.ts';

/** A way from entities of one type to those of another: link after link. */
export interface Route {
  /** The type that it begins at. */
  readonly from: string;
  readonly steps: readonly RouteStep[];
}

export interface RouteStep {
  /** The type that has the link. */
  readonly owner: string;
  readonly navigation: Navigation;
}

export interface RouteOptions {
  /** How many are given at most; 10 unless told. */
  readonly limit?: number;
  /** How many links one may have; 6 unless told. */
  readonly longest?: number;
}

/** So many of one length are compared: the best of them are found first, so that what is left out is hardly missed. */
const compared = 2000;

/**
 * The ways from a type to another that come by no type twice, by qualified names: the shortest first; of one length those first that lead to one
 * entity rather than to many, and by links that always lead somewhere. A link's other names are no other ways. Empty where there is none, or no such type.
 */
export function findRoutes(service: Service, from: string, to: string, { limit = 10, longest = 6 }: RouteOptions = {}): readonly Route[] {
  if (!service.types.has(from) || limit < 1) return [];
  const search = searchFor(service, to);
  const found: Route[] = [];
  const least = Math.min(...search.links(from).map(({ navigation }) => search.distance(navigation.target) + 1));
  for (let length = least; length <= longest && found.length < limit; length++) {
    const routes = routesOfLength(search, from, length);
    found.push(...routes.map((steps) => ({ from, steps })).sort((a, b) => effortOf(a) - effortOf(b)));
  }
  return found.slice(0, limit);
}

/** A type, and those whose entities are of it as well. */
function withDerived(service: Service, type: string): ReadonlySet<string> {
  const types = new Set(service.types.has(type) ? [type] : []);
  // A set gives what is added while it is walked through.
  for (const name of types) for (const derived of derivedFrom(service, name)) types.add(derived.name);
  return types;
}

/** Of each type from which links lead to the goal, how many at least. */
function distancesTo(service: Service, goals: ReadonlySet<string>): ReadonlyMap<string, number> {
  const distances = new Map([...goals].map((goal) => [goal, 0]));
  for (const [type, distance] of distances) {
    for (const { owner } of linksTo(service, type)) {
      for (const name of withDerived(service, owner.name)) if (!distances.has(name)) distances.set(name, distance + 1);
    }
  }
  return distances;
}

interface Search {
  isGoal(type: string): boolean;
  /** How many links lead from a type to the goal at least. */
  distance(type: string): number;
  /** Of a type, by their preferred names, the better first. */
  links(type: string): readonly RouteStep[];
}

function searchFor(service: Service, to: string): Search {
  const goals = withDerived(service, to);
  const distances = distancesTo(service, goals);
  const known = new Map<string, readonly RouteStep[]>();
  return {
    isGoal: (type) => goals.has(type),
    distance: (type) => distances.get(type) ?? Number.POSITIVE_INFINITY,
    links(type) {
      const links = known.get(type) ?? linksFrom(service, type);
      known.set(type, links);
      return links;
    },
  };
}

/** Depth first, by the better links first. */
function routesOfLength({ isGoal, distance, links }: Search, from: string, length: number): readonly (readonly RouteStep[])[] {
  const found: (readonly RouteStep[])[] = [];
  const steps: RouteStep[] = [];
  const passed = new Set([from]);
  const go = (type: string): void => {
    for (const step of links(type)) {
      const { target } = step.navigation;
      const left = length - steps.length - 1;
      if (found.length >= compared || distance(target) > left) continue;
      if (left === 0) found.push([...steps, step]);
      else if (!passed.has(target) && !isGoal(target)) {
        steps.push(step);
        passed.add(target);
        go(target);
        passed.delete(target);
        steps.pop();
      }
    }
  };
  go(from);
  return found;
}

function linksFrom(service: Service, type: string): readonly RouteStep[] {
  const links = [...(service.types.get(type)?.navigations.values() ?? [])].filter(({ aliasOf }) => aliasOf === undefined);
  return links.map((navigation) => ({ owner: type, navigation })).sort((a, b) => effort(a) - effort(b));
}

/** To many entities rather than one counts for more than any number of links that may lead nowhere. */
const effort = ({ navigation: { collection, nullable } }: RouteStep): number => (collection ? 100 : nullable ? 1 : 0);

const effortOf = ({ steps }: Route): number => steps.reduce((sum, step) => sum + effort(step), 0);
