import type { Severity } from '../../language/index.ts';
import type { Choice } from '../state/checks.ts';

/** As the service has it, or as a person does. */
export type ChoiceId = Choice | 'given';

const names: Readonly<Record<Choice, string>> = { error: 'Error', warning: 'Warning', hint: 'Hint', off: 'Off' };

/** What can be chosen for a check, in words. */
export const choicesFor = (given: Severity): readonly { readonly id: ChoiceId; readonly label: string }[] => [
  { id: 'given', label: `As given (${given})` },
  ...Object.entries(names).map(([id, label]) => ({ id: id as Choice, label })),
];
