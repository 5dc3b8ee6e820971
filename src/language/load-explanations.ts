/** Why each code is told, and the checks by what they are about. */
export type Explanations = typeof import('./explanations/index.ts');

/** Some 70 kB of text that nothing needs until a person asks why: a part of its own where the core is bundled. */
export const loadExplanations = (): Promise<Explanations> => import('./explanations/index.ts');
