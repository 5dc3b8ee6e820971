import { createSignal } from 'solid-js';
import type { Severities } from '../../language/index.ts';
import type { Store } from '../../lib/store.ts';

/** How a check may be told of, as a person chooses it. */
const possible = ['error', 'warning', 'hint', 'off'] as const;
export type Choice = (typeof possible)[number];

type Choices = Readonly<Record<string, Choice>>;

/** What another release calls a check stays as it is: it says nothing here. */
const isChoices = (value: unknown): value is Choices =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((choice) => (possible as readonly unknown[]).includes(choice));

/** How a person wants checks told of, by their codes; kept. Those that are not named are told of as they are given. */
export function createCheckSettings(store: Store) {
  const [choices, setChoices] = createSignal<Choices>(store.read('checks', isChoices, {}));
  const keep = (next: Choices) => {
    setChoices(next);
    store.write('checks', next);
  };
  return {
    /** As the language service takes them. */
    severities: choices as () => Severities,
    /** What was chosen for a check; undefined: as it is given. */
    choice: (code: string): Choice | undefined => (Object.hasOwn(choices(), code) ? choices()[code] : undefined),
    /** The codes of the checks that are told of otherwise than they are given. */
    changed: (): readonly string[] => Object.keys(choices()),
    tell(code: string, as: Choice | undefined) {
      const { [code]: _, ...others } = choices();
      keep(as === undefined ? others : { ...others, [code]: as });
    },
    reset: () => keep({}),
  };
}
