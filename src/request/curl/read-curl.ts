import { type CurlState, curlOptions } from './options.ts';
import { splitWords } from './words.ts';

/** Reads a curl command into what it asks for; `problem` says why it cannot be read. */
export function readCurl(command: string): CurlState {
  const { words, rest, problem } = splitWords(command);
  const state = createState();
  state.problem = problem;
  const start = words.findIndex((word) => /^(?:.*[/\\])?curl(?:\.exe)?$/.test(word));
  const ahead = words.slice(0, Math.max(start, 0));
  if (start < 0 || !ahead.every((word) => /^(?:\$|>|sudo|env|time|\w+=.*)$/.test(word))) {
    state.problem ??= 'This is not a curl command.';
    return state;
  }
  readArguments(words.slice(start + 1), state);
  if (rest !== '') state.notes.add(`What follows the command was left out: only one command can be pasted.`);
  if (state.urls.length === 0) state.problem ??= 'The command names no URL.';
  if (state.urls.length > 1) state.notes.add('The command asks several URLs; only the first was taken.');
  return state;
}

function createState(): CurlState {
  return {
    method: undefined,
    urls: [],
    headers: [],
    data: [],
    dataInQuery: false,
    json: false,
    notes: new Set(),
    problem: undefined,
  };
}

function readArguments(words: readonly string[], state: CurlState): void {
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    if (word === '--next' || word === '-:') {
      state.notes.add('The command asks several times; only the first request was taken.');
      return;
    }
    const takesNext = word.startsWith('--') ? readLong(word, words[index + 1], state) : readShortOrUrl(word, words[index + 1], state);
    if (takesNext) index += 1;
  }
}

/** Whether the next word was its value. */
function readLong(word: string, next: string | undefined, state: CurlState): boolean {
  const option = curlOptions[word];
  if (option === undefined) {
    // curl lets every switch be turned off.
    if (!word.startsWith('--no-')) state.notes.add(`${word} was left out: it is not known here.`);
    return false;
  }
  return applyOption(word, next, state);
}

function applyOption(name: string, value: string | undefined, state: CurlState): boolean {
  const option = curlOptions[name]!;
  if (option.value && value === undefined) state.problem ??= `${name} lacks its value: a part of the command is missing.`;
  else option.apply(state, value ?? '');
  return option.value;
}

/** Short options can stand together, the last with its value: `-sSL`, `-XPOST`. */
function readShortOrUrl(word: string, next: string | undefined, state: CurlState): boolean {
  if (!word.startsWith('-') || word === '-') {
    state.urls.push(word);
    return false;
  }
  for (let at = 1; at < word.length; at += 1) {
    const name = `-${word[at]}`;
    const option = Object.hasOwn(curlOptions, name) ? curlOptions[name] : undefined;
    if (option === undefined) state.notes.add(`${name} was left out: it is not known here.`);
    else if (option.value) {
      const attached = word.slice(at + 1);
      return applyOption(name, attached === '' ? next : attached, state) && attached === '';
    } else option.apply(state, '');
  }
  return false;
}
