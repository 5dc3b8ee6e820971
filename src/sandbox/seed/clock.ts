import type { Random } from './random.ts';

/** The sandbox's fixed "now": nothing in its data depends on when it was built. */
export const today = Date.UTC(2026, 8, 14, 12, 0, 0);

const day = 86_400_000;

export function isoAt(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** Some moment between so and so many days before today. */
export function daysAgo(random: Random, most: number, least = 0): number {
  return Math.floor(today - day * (least + random.next() * (most - least)));
}

/** Some moment between a past one and today. */
export function since(random: Random, moment: number): number {
  return Math.floor(moment + random.next() * (today - moment));
}
