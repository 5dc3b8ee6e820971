const form = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;
const units = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** `P1DT12H` as `1 day and 12 hours`; undefined for what is no duration, or a negative one. */
export function durationInWords(value: string): string | undefined {
  const [, sign, ...counts] = form.exec(value) ?? [];
  if (sign !== '') return undefined;
  const words = units.flatMap((unit, index) => (counts[index] ? [`${counts[index]} ${unit}${counts[index] === '1' ? '' : 's'}`] : []));
  return words.length === 0 ? undefined : words.length === 1 ? words[0] : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
