/** Path data of 16 × 16 outlines, drawn with the text's colour. */
const outlines = {
  chevron: 'M6 4l4 4-4 4',
  down: 'M4.5 6.5 8 10l3.5-3.5',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.6 10.6 14 14',
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M3 7.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1zM8 7.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1zM13 7.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1z',
  system: 'M2.5 3.5h11v7.5h-11zM6 13.5h4',
  light:
    'M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.9.9M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9',
  dark: 'M13.4 9.6A5.6 5.6 0 0 1 6.4 2.6a5.6 5.6 0 1 0 7 7z',
  panel: 'M2.5 3h11v10h-11zM6.5 3v10',
  query: 'M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5',
  explore: 'M6 4h7.5M6 8h7.5M6 12h7.5M2.7 4h.01M2.7 8h.01M2.7 12h.01',
  examples: 'M8 4c-1.2-.9-3-1.2-5.5-1v9.5c2.5-.2 4.3.1 5.5 1 1.2-.9 3-1.2 5.5-1V3C11 2.8 9.2 3.1 8 4zM8 4v9.5',
  history: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.2 1.5',
  check: 'M3.5 8.5l3 3 6-7',
  dash: 'M4.5 8h7',
  swap: 'M5 3 2 6l3 3M2 6h11M11 7l3 3-3 3M14 10H3',
  back: 'M10 4 6 8l4 4',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
} as const;

export type IconName = keyof typeof outlines;

/** A decorative outline; the word beside it, or the button's name, says what it means. */
export function Icon(props: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={outlines[props.name]} />
    </svg>
  );
}
