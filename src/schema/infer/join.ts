import type { Evidence, Member, ResourceEvidence, Structure } from './evidence.ts';

// Each join gives the least that holds all of both: associative, commutative, idempotent. Where the left side holds all of the right one,
// it is the very left side, so that a model that learned nothing new is known by its identity.

/** What two answers, or sets of answers, have shown together. */
export function joinEvidence(left: Evidence, right: Evidence): Evidence {
  return changed(left, {
    protocols: union(left.protocols, right.protocols),
    resources: joinMaps(left.resources, right.resources, joinResources),
  });
}

export function joinStructures(left: Structure, right: Structure): Structure {
  return changed(left, {
    typeNames: union(left.typeNames, right.typeNames),
    sets: union(left.sets, right.sets),
    keys: union(left.keys, right.keys),
    keyFits: common(left.keyFits, right.keyFits),
    whole: left.whole || right.whole,
    bare: left.bare || right.bare,
    members: joinMaps(left.members, right.members, joinMembers),
  });
}

export function joinMembers(left: Member, right: Member): Member {
  return changed(left, {
    seen: union(left.seen, right.seen),
    fits: common(left.fits, right.fits),
    declared: union(left.declared, right.declared),
    sets: union(left.sets, right.sets),
    inside: left.inside && right.inside ? joinStructures(left.inside, right.inside) : (left.inside ?? right.inside),
  });
}

function joinResources(left: ResourceEvidence, right: ResourceEvidence): ResourceEvidence {
  return changed(left, {
    kinds: union(left.kinds, right.kinds),
    asked: union(left.asked, right.asked),
    entities: joinStructures(left.entities, right.entities),
  });
}

function changed<Part extends object>(before: Part, after: Part): Part {
  return Object.entries(after).every(([name, value]) => before[name as keyof Part] === value) ? before : after;
}

function union<Item>(left: ReadonlySet<Item>, right: ReadonlySet<Item>): ReadonlySet<Item> {
  return right.isSubsetOf(left) ? left : left.union(right);
}

/** What both have; a side that is undefined has seen nothing yet, so that all is possible. */
function common<Item>(left: ReadonlySet<Item> | undefined, right: ReadonlySet<Item> | undefined): ReadonlySet<Item> | undefined {
  if (!left || !right) return left ?? right;
  return left.isSubsetOf(right) ? left : left.intersection(right);
}

function joinMaps<Value>(
  left: ReadonlyMap<string, Value>,
  right: ReadonlyMap<string, Value>,
  join: (left: Value, right: Value) => Value,
): ReadonlyMap<string, Value> {
  let joined: Map<string, Value> | undefined;
  for (const [name, value] of right) {
    const before = left.get(name);
    const after = before === undefined ? value : join(before, value);
    if (after === before) continue;
    joined ??= new Map(left);
    joined.set(name, after);
  }
  return joined ?? left;
}
