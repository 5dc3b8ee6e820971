/** A colour by its name among the page's design tokens. */
export interface TokenColour {
  readonly variable: string;
  readonly fontStyle?: 'bold' | 'italic';
}

const table = {
  method: { variable: '--s-method', fontStyle: 'bold' },
  resource: { variable: '--s-link' },
  link: { variable: '--s-link' },
  property: { variable: '--s-prop' },
  option: { variable: '--s-option' },
  operator: { variable: '--s-op' },
  function: { variable: '--s-fn' },
  string: { variable: '--s-str' },
  number: { variable: '--s-num' },
  keyword: { variable: '--s-num' },
  variable: { variable: '--s-var', fontStyle: 'italic' },
  parameter: { variable: '--s-var', fontStyle: 'italic' },
  comment: { variable: '--s-comment' },
  header: { variable: '--s-prop' },
  type: { variable: '--s-link' },
  placeholder: { variable: '--warn' },
  punctuation: { variable: '--text' },
} as const satisfies Readonly<Record<string, TokenColour>>;

/** What colours each kind of token of a request: the same in the editor and wherever else a request is shown. */
export const tokenColours: Readonly<Record<keyof typeof table, TokenColour>> = table;
