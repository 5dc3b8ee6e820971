/** What is found of a thing, found once: it is remembered as long as the thing is. */
export function remember<Thing extends object, Found extends object>(find: (thing: Thing) => Found): (thing: Thing) => Found {
  const known = new WeakMap<Thing, Found>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const found = find(thing);
    known.set(thing, found);
    return found;
  };
}
