/** Splits a pasted command into words as a shell would, without being one: nothing is run and nothing is looked up. */

export interface CommandWords {
  readonly words: readonly string[];
  /** What was left out behind the command, such as a pipe. */
  readonly rest: string;
  readonly problem: string | undefined;
}

/** Environment variables come out as `{{NAME}}`, the request document's own variables. */
export function splitWords(command: string): CommandWords {
  const scanner = new Scanner(isCmd(command) ? undoCarets(command) : command);
  return scanner.scan();
}

/** Copied for Windows' cmd: carets before quotes or at line ends. */
const isCmd = (command: string): boolean => /\s\^(?:"|\r?\n)/.test(command);

const undoCarets = (command: string): string =>
  command.replace(/\^(\r?\n|[\s\S])/g, (_, next: string) => (next.endsWith('\n') ? '' : next));

/** Bash manual, 3.1.2.4. */
const ansiEscapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1B',
  E: '\x1B',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

class Scanner {
  private readonly text: string;
  private at = 0;
  private readonly words: string[] = [];
  /** The word being read; undefined between words, for `''` is a word too. */
  private word: string | undefined = undefined;
  private problem: string | undefined = undefined;

  constructor(text: string) {
    this.text = text.trim();
  }

  scan(): CommandWords {
    while (this.at < this.text.length && this.problem === undefined) {
      if (/[|;<>&\n]/.test(this.text[this.at]!)) break;
      this.step();
    }
    this.endWord();
    return { words: this.words, rest: this.text.slice(this.at).trim(), problem: this.problem };
  }

  private step(): void {
    const character = this.text[this.at]!;
    const two = this.text.slice(this.at, this.at + 2);
    if (/\s/.test(character)) {
      this.at += 1;
      this.endWord();
    } else if (character === '\\') this.backslash();
    else if (character === "'") this.add(this.until("'", 1));
    else if (two === "$'") this.add(this.ansi());
    else if (character === '"') this.add(this.double());
    else if (two === '$"') this.at += 1;
    else this.add(this.plain());
  }

  private add(text: string): void {
    this.word = (this.word ?? '') + text;
  }

  private endWord(): void {
    if (this.word !== undefined) this.words.push(this.word);
    this.word = undefined;
  }

  private backslash(): void {
    const newline = /^\\\r?\n/.exec(this.text.slice(this.at, this.at + 3))?.[0];
    if (newline === undefined) this.add(this.text[this.at + 1] ?? '');
    this.at += newline?.length ?? 2;
  }

  /** From behind an opening quote to the closing one. */
  private until(quote: string, open: number): string {
    const start = this.at + open;
    const end = this.text.indexOf(quote, start);
    if (end < 0) return this.unclosed();
    this.at = end + 1;
    return this.text.slice(start, end);
  }

  private unclosed(): string {
    this.problem = 'The command ends inside a quote: a part of it is missing.';
    this.at = this.text.length;
    return '';
  }

  private double(): string {
    this.at += 1;
    let text = '';
    while (this.at < this.text.length) {
      const character = this.text[this.at]!;
      if (character === '"') {
        this.at += 1;
        return text;
      }
      if (character === '\\') text += this.doubleEscape();
      else text += this.plain();
    }
    return this.unclosed();
  }

  /** In double quotes only these can be escaped; any other backslash is one (Bash manual, 3.1.2.3). */
  private doubleEscape(): string {
    const next = this.text[this.at + 1] ?? '';
    this.at += 2;
    if (next === '\n') return '';
    return /["\\$`]/.test(next) ? next : `\\${next}`;
  }

  /** One character, or a variable. */
  private plain(): string {
    const variable = /^\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/.exec(this.text.slice(this.at, this.at + 100));
    if (variable !== null) {
      this.at += variable[0].length;
      return `{{${variable[1] ?? variable[2]}}}`;
    }
    const character = this.text[this.at]!;
    if (character === '`' || this.text.startsWith('$(', this.at)) {
      this.problem = 'The command runs another command for a part of the request; only its result can be pasted here.';
    }
    this.at += 1;
    return character;
  }

  private ansi(): string {
    this.at += 2;
    let bytes = '';
    let text = '';
    // `\xHH` and octal are bytes, which only together are characters.
    const flush = (): void => {
      text += bytesToText(bytes);
      bytes = '';
    };
    while (this.at < this.text.length) {
      const rest = this.text.slice(this.at, this.at + 10);
      const byte = /^\\(?:x([0-9A-Fa-f]{1,2})|([0-7]{1,3}))/.exec(rest);
      if (byte !== null) {
        bytes += String.fromCharCode(byte[1] === undefined ? Number.parseInt(byte[2]!, 8) & 0xff : Number.parseInt(byte[1], 16));
        this.at += byte[0].length;
        continue;
      }
      flush();
      if (rest.startsWith("'")) {
        this.at += 1;
        return text;
      }
      text += this.ansiCharacter(rest);
    }
    return this.unclosed();
  }

  private ansiCharacter(rest: string): string {
    const unicode = /^\\(?:u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8}))/.exec(rest);
    if (unicode !== null) {
      this.at += unicode[0].length;
      const code = Number.parseInt(unicode[1] ?? unicode[2]!, 16);
      return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
    }
    if (!rest.startsWith('\\')) {
      this.at += 1;
      return rest[0]!;
    }
    this.at += 2;
    const escaped = rest[1] ?? '';
    return ansiEscapes[escaped] ?? (/["'\\?]/.test(escaped) ? escaped : `\\${escaped}`);
  }
}

/** UTF-8 bytes, one a character, as text; bytes that are none as Latin-1. */
function bytesToText(bytes: string): string {
  try {
    return decodeURIComponent([...bytes].map((byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''));
  } catch {
    // No UTF-8: the nearest that a document can hold.
    return bytes;
  }
}
