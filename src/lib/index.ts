export { closest } from './closest.ts';
export { isLoopback, isPrivate } from './hosts.ts';
export type * from './http.ts';
export { type AtEdge, type Change, moveOffset } from './move-offset.ts';
export { remember } from './remember.ts';
export { createStore, type Store, type StoreFault, type TextStorage } from './store.ts';
export { type TokenColour, tokenColours } from './token-colours.ts';
