/** The versions of the balena API of which a model is published. */
export type BalenaVersion = 'v7' | 'v6';
