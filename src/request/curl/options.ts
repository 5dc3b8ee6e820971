/** One row per option of curl that can stand in a pasted command. */

/** What a command asks for, as far as it was read. */
export interface CurlState {
  method: string | undefined;
  readonly urls: string[];
  readonly headers: [name: string, value: string][];
  readonly data: string[];
  /** `-G`: data goes into the query. */
  dataInQuery: boolean;
  json: boolean;
  /** What was left out, one sentence each. */
  readonly notes: Set<string>;
  problem: string | undefined;
}

export interface CurlOption {
  /** Without a value, the option stands alone. */
  readonly value: boolean;
  readonly apply: (state: CurlState, value: string) => void;
}

const nothing = (): void => {};
const note =
  (sentence: string) =>
  (state: CurlState): void => {
    state.notes.add(sentence);
  };
const stop =
  (sentence: string) =>
  (state: CurlState): void => {
    state.problem ??= sentence;
  };

const ignored: CurlOption = { value: false, apply: nothing };
const ignoredValue: CurlOption = { value: true, apply: nothing };
const literalData: CurlOption = { value: true, apply: (state, value) => state.data.push(value) };
const fileData: CurlOption = { value: true, apply: addData };
const password: CurlOption = {
  value: true,
  apply: note('The user and password were left out. Set the token of the connection instead.'),
};
const cookie: CurlOption = { value: true, apply: note('Cookies were left out: requests from here never carry any.') };
const form: CurlOption = { value: true, apply: stop('The command sends a form or a file, which cannot be written as a request here.') };

/** By every name that curl knows it by. */
export const curlOptions: Readonly<Record<string, CurlOption>> = {
  ...each(['-X', '--request'], { value: true, apply: setMethod }),
  ...each(['-I', '--head'], { value: false, apply: setHead }),
  ...each(['--url'], { value: true, apply: (state, value) => state.urls.push(value) }),
  ...each(['-H', '--header'], { value: true, apply: addHeader }),
  ...each(['--data-raw'], literalData),
  ...each(['-d', '--data', '--data-ascii', '--data-binary'], fileData),
  ...each(['--data-urlencode'], { value: true, apply: addEncodedData }),
  ...each(['--json'], { value: true, apply: addJson }),
  ...each(['-G', '--get'], { value: false, apply: putDataInQuery }),
  ...each(['-u', '--user', '--oauth2-bearer', '--proxy-user', '-U'], password),
  ...each(['-b', '--cookie', '-c', '--cookie-jar'], cookie),
  ...each(['-F', '--form', '--form-string', '-T', '--upload-file'], form),
  ...each(['-k', '--insecure'], {
    value: false,
    apply: note('--insecure was left out: a browser always checks certificates.'),
  }),
  ...each(['-x', '--proxy', '--socks5', '--resolve', '--connect-to', '--unix-socket', '--interface'], {
    value: true,
    apply: note('Options of the network (proxy, addresses) were left out: the browser decides them.'),
  }),
  ...each(['-E', '--cert', '--key', '--cacert', '--capath', '--pass'], {
    value: true,
    apply: note('Certificates and keys were left out: the browser decides them.'),
  }),
  ...each(['-A', '--user-agent', '-e', '--referer'], ignoredValue),
  ...each(['-o', '--output', '-w', '--write-out', '-m', '--max-time', '--connect-timeout', '-D', '--dump-header'], ignoredValue),
  ...each(['--retry', '--retry-delay', '--retry-max-time', '--max-redirs', '--stderr', '--limit-rate', '-K', '--config'], ignoredValue),
  ...each(['-s', '--silent', '-S', '--show-error', '-L', '--location', '-v', '--verbose', '-i', '--include', '-f', '--fail'], ignored),
  ...each(
    ['--compressed', '-g', '--globoff', '--path-as-is', '-N', '--no-buffer', '-#', '--progress-bar', '-O', '-q', '-4', '-6'],
    ignored,
  ),
  ...each(['--http1.0', '-0', '--http1.1', '--http2', '--http2-prior-knowledge', '--http3', '--fail-with-body'], ignored),
  ...each(['--remote-name', '--disable', '--no-progress-meter', '--tr-encoding', '--retry-all-errors', '-1', '--tlsv1.2'], ignored),
};

function each(names: readonly string[], option: CurlOption): Readonly<Record<string, CurlOption>> {
  return Object.fromEntries(names.map((name) => [name, option]));
}

function setMethod(state: CurlState, value: string): void {
  state.method = value.toUpperCase();
}

function setHead(state: CurlState): void {
  state.method ??= 'HEAD';
}

function putDataInQuery(state: CurlState): void {
  state.dataInQuery = true;
}

function addHeader(state: CurlState, value: string): void {
  if (value.startsWith('@')) {
    state.notes.add('Headers from a file were left out: the file is not part of the command.');
    return;
  }
  const [, name, mark, text = ''] = /^([^:;]+)([:;])([\s\S]*)$/.exec(value) ?? [];
  if (name === undefined) return;
  // `Name:` takes one of curl's own headers away, `Name;` sends it empty.
  if (mark === ':' && text.trim() === '') return;
  state.headers.push([name.trim(), text.replace(/[\r\n]+/g, ' ').trim()]);
}

const fileNote = 'A body from a file was left out: the file is not part of the command.';

function addData(state: CurlState, value: string): void {
  if (value.startsWith('@')) state.notes.add(fileNote);
  else state.data.push(value);
}

function addJson(state: CurlState, value: string): void {
  state.json = true;
  addData(state, value);
}

/** `content`, `=content`, `name=content`; `@file` and `name@file` (curl manual, --data-urlencode). */
function addEncodedData(state: CurlState, value: string): void {
  const [, name = '', content] = /^([^=@]*)=([\s\S]*)$/.exec(value) ?? [];
  if (content === undefined && value.includes('@')) {
    state.notes.add(fileNote);
    return;
  }
  const encoded = encodeURIComponent((content ?? value).toWellFormed());
  state.data.push(name === '' ? encoded : `${name}=${encoded}`);
}
