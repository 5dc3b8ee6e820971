import { For, type JSX } from 'solid-js';
import type { LanguageService } from '../../language/index.ts';
import { type TokenColour, tokenColours } from '../../lib/index.ts';
import { type Piece, piecesOf } from './pieces.ts';

export interface ExampleProps {
  readonly title: string;
  readonly request: string;
  /** Reads the request; undefined where the service that it is for is not there. */
  readonly language: LanguageService | undefined;
  /** What is underlined where it is told of. */
  readonly code: string;
}

/** A request, coloured as in the editor, with what is wrong in it underlined. */
export function Example(props: ExampleProps) {
  const pieces = () => {
    const found = props.language?.diagnose(props.request).filter(({ code }) => code === props.code) ?? [];
    return piecesOf(
      props.request,
      props.language?.tokens(props.request) ?? [],
      // What is missing is shown where it would follow.
      found.map(({ severity, span: { start, end } }) => ({ severity, start: start === end ? start - 1 : start, end })),
    );
  };
  return (
    <figure class="example">
      <figcaption>{props.title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll needs the keyboard (WCAG 2.1.1). */}
      <pre class="inset" tabIndex={0}>
        <For each={pieces()}>
          {(piece) => (
            <span class={piece.told && `told-as-${piece.told}`} style={styleOf(piece)}>
              {piece.text}
            </span>
          )}
        </For>
      </pre>
    </figure>
  );
}

function styleOf({ type }: Piece): JSX.CSSProperties {
  const { variable, fontStyle }: TokenColour = type ? tokenColours[type] : { variable: '--text' };
  return {
    color: `var(${variable})`,
    ...(fontStyle === 'italic' && { 'font-style': 'italic' }),
    ...(fontStyle === 'bold' && { 'font-weight': '600' }),
  };
}
